package org.havre.server;

import org.junit.jupiter.api.Assumptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test {@link Visitor}s, each with an empty window; skips the class where there is no Chromium. */
public final class Browsing implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(Browsing.class);

    @Override public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.LONGEST_WAIT);
        Assumptions.assumeTrue(Chromium.find().isPresent(), Chromium.HOW_TO_INSTALL);
        TestServer.running(context).deploy();
    }

    @Override public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE).getOrComputeIfAbsent(parameter.getIndex(),
                key -> chromium(context).opens(), Visitor.class);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, HERE).getOrComputeIfAbsent("chromium",
                key -> Chromium.launch(),
                Chromium.class);
    }

    @Override public void afterEach(ExtensionContext context) {
        for (var index = 0; index < context.getRequiredTestMethod().getParameterCount(); index++) {
            var visitor = context.getStore(HERE).remove(index, Visitor.class);
            if (visitor == null) continue;
            if (context.getExecutionException().isPresent()) {
                visitor.keepsHowItLooks("failed-" + context.getRequiredTestMethod().getName() + "-" + index);
                visitor.leave();
            } else
                chromium(context).takesBack(visitor);
        }
    }
}
