package bank.qiao.service.messages;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** All contract records on the class path, by their CloudEvents type. */
public final class ContractRegistry {

    private final Map<String, Class<? extends Event>> byType = new TreeMap<>();

    public ContractRegistry() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Contract.class));
        for (var candidate : scanner.findCandidateComponents("bank.qiao.contracts")) {
            Class<? extends Event> type = ClassUtils.resolveClassName(
                            String.valueOf(candidate.getBeanClassName()), ContractRegistry.class.getClassLoader())
                    .asSubclass(Event.class);
            Class<?> other = byType.put(contractOf(type).type(), type);
            if (other != null) {
                throw new IllegalStateException(type + " and " + other + " carry the same contract type");
            }
        }
    }

    /** Null for a type this version does not know: a newer publisher, to be passed over. */
    public @Nullable Class<? extends Event> find(String type) {
        return byType.get(type);
    }

    public Collection<Class<? extends Event>> all() {
        return byType.values();
    }

    public Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        all().forEach(type -> topics.add(contractOf(type).topic()));
        return topics;
    }

    /** @throws IllegalArgumentException for an event without {@link Contract} */
    public static Contract contractOf(Class<? extends Event> type) {
        Contract contract = type.getAnnotation(Contract.class);
        if (contract == null) {
            throw new IllegalArgumentException(type + " carries no @Contract");
        }
        return contract;
    }
}
