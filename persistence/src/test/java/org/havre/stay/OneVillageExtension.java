package org.havre.stay;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the village as it always is, and takes back what the test did there. */
final class OneVillageExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final class Holder {
        private static final OneVillage VILLAGE = new OneVillage();
    }

    @Override public void beforeEach(ExtensionContext context) { Holder.VILLAGE.begin(); }

    @Override public void afterEach(ExtensionContext context) { Holder.VILLAGE.takeBack(); }

    @Override public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OneVillage.class;
    }

    @Override public OneVillage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Holder.VILLAGE;
    }
}
