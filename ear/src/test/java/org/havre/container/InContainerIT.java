package org.havre.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

import org.havre.access.service.Accounts;
import org.havre.access.service.Door;
import org.havre.access.service.Me;
import org.havre.access.service.SignInNeeded;
import org.havre.server.TestServer;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Readiness;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What only the container wires: transactions, scopes and beans of the built EAR. Each such class deploys once more; the
 * package comes first by its name, while nothing is deployed that would have to make room.
 */
@ExtendWith(TestServer.class)
@ArquillianTest
class InContainerIT {
    @Inject private Readiness readiness;
    @Inject private Accounts accounts;
    @Inject private BusinessClock clock;
    @Inject private Door door;
    @Inject private Me me;
    @Inject private UserTransaction transaction;

    @Deployment static EnterpriseArchive built() {
        var tests = ShrinkWrap.create(WebArchive.class, "test.war")
                .addClasses(InContainerIT.class, TestServer.class, OpenDoor.class)
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"all\" version=\"4.0\"/>"),
                        "beans.xml");
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/havre.ear"));
        ear.delete("META-INF/application.xml"); // whose list of modules leaves test.war out
        return ear.addAsModule(Testable.archiveToTest(tests));
    }

    @Test void the_database_answers() { assertTrue(readiness.databaseAnswers()); }

    @Test void the_business_date_is_the_one_it_was_told() { assertEquals(TestServer.TODAY, clock.today().toString()); }

    @Test void a_use_case_needs_somebody() { assertThrows(SignInNeeded.class, me::caller); }

    @Test void a_transaction_is_entered_once_and_for_all_its_use_cases() throws Exception {
        transaction.begin();
        try {
            assertEquals("social", door.enter("social").login());
            assertEquals("social", me.caller().login());
        } finally {
            transaction.rollback();
        }
    }

    @Test void there_are_accounts() { assertTrue(accounts.find("social").isPresent()); }
}
