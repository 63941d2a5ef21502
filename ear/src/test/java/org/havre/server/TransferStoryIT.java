package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A facility asks for a transfer, OFII decides it, the facility where it leads sees what an arrival would close. */
@ExtendWith(Browsing.class)
class TransferStoryIT {

    @Test void a_household_whose_transfer_is_cancelled_stays_where_it_is(Visitor visitor) {
        var household = theFacilityAsks(visitor);
        visitor.signOut();
        ofiiGrantsAndDecides(visitor, household);
        visitor.signOut();
        theArrivalWouldCloseTheOtherStay(visitor, household);
        visitor.signOut();
        ofiiCancels(visitor, household);
    }

    private static String theFacilityAsks(Visitor visitor) {
        var page = visitor.signIn("social");
        visitor.open("/stay/residents.xhtml?facility=C6980");
        page.locator("tbody a.open").first().click();
        page.waitForURL("**/stay/resident.xhtml**");
        visitor.opensOtherActs();
        link(page, "Demander un transfert").click();
        page.waitForURL("**/orientation/ask.xhtml**");
        page.locator("#ground").selectOption("VULNERABILITY");
        visitor.findsItAccessible();
        button(page, "Envoyer la demande").click();
        page.waitForURL("**/orientation/transfers.xhtml");
        assertThat(page.getByText("en attente de réponse")).isVisible();
        visitor.findsItAccessible();
        var told = page.locator("tr").filter(new Locator.FilterOptions().setHasText("en attente de réponse"));
        return told.locator("th").innerText().replaceAll("(?s)^\\s*(M\\S+).*", "$1");
    }

    private static void ofiiGrantsAndDecides(Visitor visitor, String household) {
        var page = visitor.signIn("ofii");
        visitor.open("/orientation/transfers.xhtml");
        link(page, "Répondre " + household).click();
        page.waitForURL("**/orientation/reply.xhtml**");
        page.locator("#answer").selectOption("GRANTED");
        page.locator("#because").fill("logement de plain-pied");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        button(page, "Envoyer la réponse").click();
        page.waitForURL("**/orientation/transfer.xhtml**");
        page.locator("#number").fill("RECIT-TR1");
        var there = page.locator("#facility option").filter(new Locator.FilterOptions().setHasText("H6981"));
        page.locator("#facility").selectOption(there.first().getAttribute("value"));
        visitor.findsItAccessible();
        button(page, "Enregistrer le transfert").click();
        page.waitForURL("**/orientation/transfers.xhtml");
        assertThat(decided(page)).containsText("encore sur place");
    }

    private static void theArrivalWouldCloseTheOtherStay(Visitor visitor, String household) {
        var page = visitor.signIn("social");
        visitor.open("/stay/arrivals.xhtml");
        var row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(household));
        row.locator("a[href*='arrive.xhtml']").first().click();
        page.waitForURL("**/stay/arrive.xhtml**");
        page.locator("input[id^='come-']").first().check();
        assertThat(page.locator("#outcome")).containsText("dans la structure de départ");
        visitor.findsItAccessible();
    }

    private static void ofiiCancels(Visitor visitor, String household) {
        var page = visitor.signIn("ofii");
        visitor.open("/orientation/transfers.xhtml");
        decided(page).locator("a[href*='way.xhtml']").click();
        page.waitForURL("**/stay/way.xhtml**");
        page.locator("#act").selectOption("CANCEL");
        page.locator("#because").fill("autre place trouvée");
        button(page, "Enregistrer").click();
        visitor.open("/orientation/transfers.xhtml");
        assertThat(decided(page)).containsText("annulée");
        assertThat(decided(page)).containsText("encore sur place");
    }

    private static Locator decided(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("RECIT-TR1"));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
