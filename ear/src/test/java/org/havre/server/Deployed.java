package org.havre.server;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests that come to Havre as everybody does, by HTTP: the EAR serves at {@link TestServer#address()}. */
public final class Deployed implements BeforeAllCallback {
    @Override public void beforeAll(ExtensionContext context) { TestServer.running(context).deploy(); }
}
