package org.havre.shared.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Our own style sheets and scripts carry their last change in their address: kept by browsers, never stale. They do not
 * change while Havre runs, and each is looked up once.
 */
public class VersionedResources extends ResourceHandlerWrapper {
    private static final String OWN = "havre";

    private final Map<String, Resource> own = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) { super(wrapped); }

    @Override public Resource createResource(String name, String library) {
        return OWN.equals(library)
                ? versioned(name, () -> super.createResource(name, library))
                : super.createResource(name, library);
    }

    @Override public Resource createResource(String name, String library, String type) {
        return OWN.equals(library)
                ? versioned(name, () -> super.createResource(name, library, type))
                : super.createResource(name, library, type);
    }

    private Resource versioned(String name, Supplier<Resource> found) {
        return own.computeIfAbsent(name, unknown -> {
            var resource = found.get();
            return resource == null ? null : new Versioned(resource);
        });
    }

    private static final class Versioned extends ResourceWrapper {
        private final String path;

        private Versioned(Resource wrapped) {
            super(wrapped);
            this.path = wrapped.getRequestPath() + "&v=" + Long.toString(change(wrapped), 36);
        }

        @Override public String getRequestPath() { return path; }

        private static long change(Resource resource) {
            try {
                return resource.getURL().openConnection().getLastModified();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
