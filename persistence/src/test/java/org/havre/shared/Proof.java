package org.havre.shared;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** How often something is tried, beside an everyday build: many times as often in a long proof, less for a mutant. */
public final class Proof implements AroundPropertyHook {
    private static final double TIMES = Double.parseDouble(System.getProperty("proof.times", "1"));

    /** How often something is tried that an everyday build tries that often. */
    public static int times(int everyday) {
        return (int) Math.ceil(everyday * TIMES);
    }

    @Override public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context,
            PropertyExecutor property) {
        context.attributes().tries().map(Proof::times).ifPresent(context.attributes()::setTries);
        return property.execute();
    }

    @Override public PropagationMode propagateTo() { return PropagationMode.ALL_DESCENDANTS; }
}
