package org.havre.shared.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Our own style sheets and scripts carry their last change in their address: kept by browsers, never stale. */
public class VersionedResources extends ResourceHandlerWrapper {
    private final Map<String, Long> changes = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) { super(wrapped); }

    @Override public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library));
    }

    @Override public Resource createResource(String name, String library, String type) {
        return versioned(super.createResource(name, library, type));
    }

    private Resource versioned(Resource resource) {
        return resource == null || !"havre".equals(resource.getLibraryName()) ? resource : new Versioned(resource);
    }

    private final class Versioned extends ResourceWrapper {
        private Versioned(Resource wrapped) { super(wrapped); }

        @Override public String getRequestPath() {
            return super.getRequestPath() + "&v="
                    + Long.toString(changes.computeIfAbsent(getResourceName(), name -> change()), 36);
        }

        private long change() {
            try {
                return getURL().openConnection().getLastModified();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
