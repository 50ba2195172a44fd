package dev.tilecast.app.ui.guide;

import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/** The desktop's browser. Any thread. */
final class Browser {
    private Browser() {}

    /** It looks for one first, which takes a while, so that it does so in a thread of its own. */
    static void open(String address) {
        HostServices services = new Application() {
            @Override
            public void start(Stage stage) {}
        }.getHostServices();
        Thread.ofVirtual().name("browser").start(() -> services.showDocument(address));
    }
}
