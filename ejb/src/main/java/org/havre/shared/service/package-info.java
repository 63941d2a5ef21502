/** What every use case stands on: the entity manager, the database's definition, readiness. */
package org.havre.shared.service;
