package dev.tilecast.app.guide;

/**
 * A place in the guide.
 *
 * @param page the page's file, such as {@code codecs.md}
 * @param heading as a link names it, such as {@code what-runs-where}; empty for the page's beginning
 */
public record GuidePlace(String page, String heading) {

    /** As links write it: {@code codecs.md} or {@code codecs.md#what-runs-where}. */
    public static GuidePlace of(String address) {
        int hash = address.indexOf('#');
        return hash < 0
                ? new GuidePlace(address, "")
                : new GuidePlace(address.substring(0, hash), address.substring(hash + 1));
    }

    /** Where a link on this page goes; one that begins with # stays on the page. */
    public GuidePlace to(String link) {
        GuidePlace place = of(link.startsWith("./") ? link.substring(2) : link);
        return place.page().isEmpty() ? new GuidePlace(page, place.heading()) : place;
    }

    /** As {@link #of} reads it. */
    public String address() {
        return heading.isEmpty() ? page : page + "#" + heading;
    }
}
