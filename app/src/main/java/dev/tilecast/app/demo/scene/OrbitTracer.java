package dev.tilecast.app.demo.scene;

/**
 * Follows one ray at a time through the orbit scene; used by one thread. The results stand in its fields, so that a
 * pixel costs no allocation.
 */
final class OrbitTracer {
    private static final double FAR = 1e9;
    private static final double LIGHT_X = -0.602;
    private static final double LIGHT_Y = 0.652;
    private static final double LIGHT_Z = 0.461;
    /** Sharpness of the shadows' edges: smaller is softer. */
    private static final double SHADOW_EDGE = 9;

    private final CameraRays rays;

    /** Linear light of the last ray. */
    double red;

    double green;
    double blue;

    /** The last ray from the eye passed a sphere's edge at less than a pixel. */
    boolean onEdge;

    private double nearest;
    private OrbitSphere hit;

    OrbitTracer(CameraRays rays) {
        this.rays = rays;
    }

    /** Follows the ray through a point of the picture, in pixels from the lower left corner. */
    void trace(double x, double y) {
        double right = x - rays.halfWidth();
        double up = y - rays.halfHeight();
        double dx = rays.forwardX() + right * rays.rightX() + up * rays.upX();
        double dy = rays.forwardY() + up * rays.upY();
        double dz = rays.forwardZ() + right * rays.rightZ() + up * rays.upZ();
        double length = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
        onEdge = false;
        follow(rays.eyeX(), rays.eyeY(), rays.eyeZ(), dx * length, dy * length, dz * length, true);
    }

    private void follow(double ox, double oy, double oz, double dx, double dy, double dz, boolean fromEye) {
        intersect(ox, oy, oz, dx, dy, dz, fromEye);
        OrbitSphere sphere = hit;
        double distance = nearest;
        double floor = dy < 0 ? -oy / dy : FAR;
        if (sphere != null && distance < floor) {
            double px = ox + distance * dx;
            double py = oy + distance * dy;
            double pz = oz + distance * dz;
            shadeSphere(sphere, px, py, pz, dx, dy, dz, fromEye);
        } else if (floor < FAR) {
            shadeFloor(ox + floor * dx, oz + floor * dz, floor, dx, dy, dz, fromEye);
        } else {
            sky(dy);
        }
    }

    private void intersect(double ox, double oy, double oz, double dx, double dy, double dz, boolean findEdges) {
        nearest = FAR;
        hit = null;
        for (OrbitSphere sphere : OrbitSphere.ALL) {
            double cx = ox - sphere.x();
            double cy = oy - sphere.y();
            double cz = oz - sphere.z();
            double along = cx * dx + cy * dy + cz * dz;
            if (along >= 0) {
                continue;
            }
            double beside = cx * cx + cy * cy + cz * cz - along * along;
            double depth = sphere.radius() * sphere.radius() - beside;
            // Near the edge the distance from it is about depth / (2 radius).
            if (findEdges && Math.abs(depth) < -along * rays.pixelAngle() * 1.5 * sphere.radius()) {
                onEdge = true;
            }
            if (depth > 0) {
                double distance = -along - Math.sqrt(depth);
                if (distance > 1e-4 && distance < nearest) {
                    nearest = distance;
                    hit = sphere;
                }
            }
        }
    }

    private void shadeSphere(
            OrbitSphere sphere, double px, double py, double pz, double dx, double dy, double dz, boolean fromEye) {
        double nx = (px - sphere.x()) / sphere.radius();
        double ny = (py - sphere.y()) / sphere.radius();
        double nz = (pz - sphere.z()) / sphere.radius();
        double facing = dx * nx + dy * ny + dz * nz;
        double mirrorX = dx - 2 * facing * nx;
        double mirrorY = dy - 2 * facing * ny;
        double mirrorZ = dz - 2 * facing * nz;

        double sun = Math.max(0, nx * LIGHT_X + ny * LIGHT_Y + nz * LIGHT_Z);
        sun = sun > 0 ? sun * shadow(sphere, px, py, pz) : 0;
        double open = openness(sphere, px, py, pz, nx, ny, nz) * Math.min(1, 0.45 + 0.55 * ny + 0.25 * py);
        double ambient = Math.max(0.06, open) * (0.55 + 0.45 * ny);
        double r = sphere.red() * (1.25 * sun + 0.20 * ambient);
        double g = sphere.green() * (1.18 * sun + 0.24 * ambient);
        double b = sphere.blue() * (1.04 * sun + 0.32 * ambient);

        if (fromEye) {
            // Schlick's approximation of what a surface mirrors, from the front to its rim.
            double rim = 1 + Math.min(0, facing);
            double mirrored = sphere.gloss() + (1 - sphere.gloss()) * rim * rim * rim * rim * rim;
            follow(px, py, pz, mirrorX, mirrorY, mirrorZ, false);
            double tint = sphere.metal() ? 1 : 0;
            double keep = 1 - mirrored;
            red = r * keep + red * mirrored * (1 - tint + tint * sphere.red() * 1.2);
            green = g * keep + green * mirrored * (1 - tint + tint * sphere.green() * 1.2);
            blue = b * keep + blue * mirrored * (1 - tint + tint * sphere.blue() * 1.2);
        } else {
            red = r;
            green = g;
            blue = b;
        }
        double spot = mirrorX * LIGHT_X + mirrorY * LIGHT_Y + mirrorZ * LIGHT_Z;
        if (spot > 0.9 && sun > 0) {
            double narrow = (spot - 0.9) * 10;
            double shine = narrow * narrow;
            shine *= shine * shine * sun * 1.4;
            red += shine;
            green += shine;
            blue += shine;
        }
    }

    private void shadeFloor(double px, double pz, double distance, double dx, double dy, double dz, boolean fromEye) {
        double footprint = distance * rays.pixelAngle();
        double chequer =
                Chequer.share(px, pz, footprint * (1 + Math.abs(dx / dy)), footprint * (1 + Math.abs(dz / dy)));
        double sun = LIGHT_Y * shadow(null, px, 0, pz);
        double open = openness(null, px, 0, pz, 0, 1, 0);
        double paint = 0.055 + 0.42 * chequer;
        double r = paint * (1.15 * sun + 0.17 * open);
        double g = paint * (1.08 * sun + 0.20 * open);
        double b = paint * (0.95 * sun + 0.27 * open) + 0.008;
        if (fromEye) {
            double rim = 1 + dy;
            double mirrored = 0.05 + 0.5 * rim * rim * rim * rim * rim;
            follow(px, 0, pz, dx, -dy, dz, false);
            r += (red - r) * mirrored;
            g += (green - g) * mirrored;
            b += (blue - b) * mirrored;
        }
        // The floor fades into the horizon.
        double away = (px * px + pz * pz) * 0.0035;
        double fade = away * away / (1 + away * away);
        sky(0);
        red = r + (red - r) * fade;
        green = g + (green - g) * fade;
        blue = b + (blue - b) * fade;
    }

    private void sky(double dy) {
        double height = Math.sqrt(Math.max(0, dy));
        red = 0.50 - 0.46 * height;
        green = 0.57 - 0.45 * height;
        blue = 0.68 - 0.34 * height;
    }

    /** Share of the light that reaches a point, with soft edges that widen with the distance. */
    private static double shadow(OrbitSphere self, double px, double py, double pz) {
        double light = 1;
        for (OrbitSphere sphere : OrbitSphere.ALL) {
            if (sphere == self) {
                continue;
            }
            double cx = px - sphere.x();
            double cy = py - sphere.y();
            double cz = pz - sphere.z();
            double along = cx * LIGHT_X + cy * LIGHT_Y + cz * LIGHT_Z;
            if (along >= 0) {
                continue;
            }
            double beside = cx * cx + cy * cy + cz * cz - along * along;
            double clearance = Math.sqrt(Math.max(0, beside)) - sphere.radius();
            double edge = Math.clamp(0.5 + SHADOW_EDGE * 0.5 * clearance / -along, 0.0, 1.0);
            light *= edge * edge * (3 - 2 * edge);
        }
        return light;
    }

    /** Share of the sky that a point sees past the spheres. */
    private static double openness(OrbitSphere self, double px, double py, double pz, double nx, double ny, double nz) {
        double open = 1;
        for (OrbitSphere sphere : OrbitSphere.ALL) {
            if (sphere == self) {
                continue;
            }
            double cx = sphere.x() - px;
            double cy = sphere.y() - py;
            double cz = sphere.z() - pz;
            double square = cx * cx + cy * cy + cz * cz;
            double facing = nx * cx + ny * cy + nz * cz;
            if (facing > 0) {
                double covered = facing * sphere.radius() * sphere.radius() / (square * Math.sqrt(square));
                open *= 1 - Math.min(1, covered);
            }
        }
        return open;
    }
}
