package io.comptoir.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much of the heap was still in use after a collection: what is really held, unlike what waits to be collected. */
final class HeapInUse {

    private static final AtomicLong MOST = new AtomicLong();
    private static final Set<String> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());

    static {
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .forEach(emitter -> emitter.addNotificationListener(
                        (note, any) -> {
                            if (note.getUserData() instanceof CompositeData data) {
                                MOST.accumulateAndGet(held(GarbageCollectionNotificationInfo.from(data)), Math::max);
                            }
                        },
                        null,
                        null));
    }

    private HeapInUse() {}

    private static long held(GarbageCollectionNotificationInfo info) {
        return info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> POOLS.contains(pool.getKey()))
                .map(pool -> pool.getValue())
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /** The most since it was cleared, in bytes; 0 where nothing was collected. */
    static long most() {
        return MOST.get();
    }

    /** Starts anew. */
    static void clear() {
        MOST.set(0);
    }
}
