package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OFII sends a household to the département, the prefect objects, and OFII reads why. */
@ExtendWith(Browsing.class)
class ObjectionStoryIT {

    @Test void the_prefect_objects_to_an_orientation_and_OFII_reads_why(Visitor visitor) {
        ofiiSendsSomebody();
        var page = visitor.signIn("prefecture");
        visitor.open("/orientation/objections.xhtml");
        row(page).getByRole(AriaRole.LINK).click();
        page.waitForURL("**/orientation/object.xhtml**");
        assertThat(page.locator("main")).not().containsText("Objecté");
        visitor.findsItAccessible();
        page.locator("#because").fill("ordre public");
        page.locator("#save").click();
        page.waitForURL("**/orientation/objections.xhtml");
        assertThat(page.locator("[role=status]").first()).containsText("RECIT-P1");
        assertThat(row(page)).containsText("ordre public");
        visitor.findsItAccessible();
        visitor.signOut();

        visitor.signIn("ofii");
        visitor.open("/orientation/decisions.xhtml?nature=ADMISSION");
        row(page).locator("a[href*=way]").click();
        page.waitForURL("**/stay/way.xhtml**");
        assertThat(page.locator("main")).containsText("Opposition de la préfecture");
    }

    private static void ofiiSendsSomebody() {
        var head = Json.createObjectBuilder().add("role", "HEAD").add("familyName", "Objecté").add("sex", "M")
                .add("born", "1990").add("procedure", "NORMAL");
        var answer = Rest.as("ofii").post("/api/v1/decisions/admissions",
                Json.createObjectBuilder().add("number", "RECIT-P1").add("facility", "H6981")
                        .add("decidedOn", TestServer.TODAY).add("expectedOn", TestServer.TODAY)
                        .add("members", Json.createArrayBuilder().add(head)).build());
        org.assertj.core.api.Assertions.assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static Locator row(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("RECIT-P1"));
    }
}
