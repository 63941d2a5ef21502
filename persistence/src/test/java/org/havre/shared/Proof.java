package org.havre.shared;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** A long proof tries what an everyday build tries, many times as often: {@code -Pproof} says how many. */
public final class Proof implements AroundPropertyHook {
    private static final int TIMES = Integer.getInteger("proof.times", 1);

    /** How often something is tried that an everyday build tries that often. */
    public static int times(int everyday) {
        return everyday * TIMES;
    }

    @Override public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context,
            PropertyExecutor property) {
        context.attributes().tries().map(Proof::times).ifPresent(context.attributes()::setTries);
        return property.execute();
    }

    @Override public PropagationMode propagateTo() { return PropagationMode.ALL_DESCENDANTS; }
}
