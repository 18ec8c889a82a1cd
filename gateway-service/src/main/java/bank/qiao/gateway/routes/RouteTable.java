package bank.qiao.gateway.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every path that leaves the gateway and the service it leads to; what is not in it does not exist outside. */
final class RouteTable {

    static final String STAFF = "/admin/v1/";
    private static final String CUSTOMERS = "/api/v1/";
    private static final String DEAD_LETTERS = "dead-letters";

    /**
     * One line of the table.
     *
     * @param path answered with everything below it
     * @param servicePath what {@code path} is called at the service
     */
    record Route(String path, String service, String servicePath) {}

    private RouteTable() {}

    /**
     * The longest paths first, so that {@code /api/v1/me/risk-profile} goes before {@code /api/v1/me}.
     *
     * @throws IllegalStateException when two services claim one path
     */
    static List<Route> of(Map<String, Upstream> services) {
        Map<String, Route> routes = new TreeMap<>();
        services.forEach((name, upstream) -> {
            upstream.customerPaths().forEach(path -> add(routes, CUSTOMERS + path, name));
            upstream.staffPaths().forEach(path -> add(routes, STAFF + path, name));
            upstream.rootPaths().forEach(path -> add(routes, path, name));
            // Each service keeps its own dead letters under the same path; outside the service's name tells them apart.
            routes.put(
                    STAFF + name + "/" + DEAD_LETTERS,
                    new Route(STAFF + name + "/" + DEAD_LETTERS, name, STAFF + DEAD_LETTERS));
        });
        List<Route> longestFirst = new ArrayList<>(routes.values());
        longestFirst.sort(
                Comparator.comparingInt((Route route) -> route.path().length()).reversed());
        return List.copyOf(longestFirst);
    }

    private static void add(Map<String, Route> routes, String path, String service) {
        Route other = routes.put(path, new Route(path, service, path));
        if (other != null) {
            throw new IllegalStateException(path + " is claimed by " + other.service() + " and " + service);
        }
    }
}
