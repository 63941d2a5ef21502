package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;

/** Somebody with a browser of their own, in French, on a desk. */
public final class Visitor {
    /** Milliseconds: on a busy machine an import takes its time. */
    static final int LONGEST_WAIT = 15_000;
    private static final Path SCREENS = Path.of("target", "screens");
    private static final String OPEN_DIALOGS = """
            Array.from(document.querySelectorAll('.ui-dialog'))
                .filter(dialog => dialog.getClientRects().length > 0).map(dialog => dialog.id.replace(/^.*:/, ''))""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> refused = new CopyOnWriteArrayList<>();

    Visitor(Browser browser) {
        context = browser.newContext(new Browser.NewContextOptions().setBaseURL(TestServer.address()).setLocale("fr-FR")
                .setTimezoneId("Europe/Paris").setReducedMotion(ReducedMotion.REDUCE).setViewportSize(1280, 900));
        context.setDefaultTimeout(LONGEST_WAIT);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) refused.add(message.text());
        });
    }

    static String path(String url) {
        var path = URI.create(url.replaceAll("[?#].*", "")).getPath();
        return path == null || path.equals("/") ? "/index.xhtml" : path;
    }

    public Page page() { return page; }

    /** Opens the menu of a resident's other acts, where the page has one. */
    void opensOtherActs() {
        page.locator("details.acts-menu summary").click();
    }

    /** Is signed in as a demo account, and on no page yet: what the form of the sign-in sends, without its page. */
    public Page signIn(String login) {
        var answer = context.request().post("/login", RequestOptions.create().setMaxRedirects(0)
                .setForm(FormData.create().set("login", login).set("password", Rest.DEMO_PASSWORD)));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).doesNotContain("/login");
        return page;
    }

    /** Signs in on the page for it and lands on the first page. */
    Page signInOnItsPage(String login) {
        page.navigate("/login.xhtml");
        page.locator("#login").fill(login);
        page.locator("#password").fill(Rest.DEMO_PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Leaves by the account's menu. */
    public void signOut() {
        page.locator("header details.menu summary").click();
        page.locator("form[action$=logout] button").click();
        page.waitForURL(url -> url.contains("/login.xhtml"));
    }

    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /**
     * Axe finds nothing against what is in sight, in the light and in the dark; nor does the content policy. Axe is asked
     * where something is of a kind that no visitor of this run has seen at this address.
     */
    public void findsItAccessible() {
        assertThat(refused).as("what the content policy of %s refused", page.url()).isEmpty();
        var axe = new Axe(page);
        var kinds = axe.kinds();
        if (!Checked.isKnown(path(page.url()), kinds)) isAccessible(axe, kinds);
        ((Iterable<?>) page.evaluate(OPEN_DIALOGS)).forEach(dialog -> Checked.add(path(page.url()) + "#" + dialog));
    }

    private void isAccessible(Axe axe, List<String> kinds) {
        assertThat(axe.finds(Checked.unseen(kinds), ColorScheme.LIGHT, ColorScheme.DARK)).as(page.url()).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
        Checked.add(path(page.url()), kinds);
    }

    /** No page is wider than the narrowest screen. */
    public void findsItFitsANarrowScreen() {
        page.setViewportSize(320, 900);
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        page.setViewportSize(1280, 900);
        assertThat(width).as("width of %s on a screen of 320 px", page.url()).isLessThanOrEqualTo(320);
    }

    /** Keeps how it looks, in {@code ear/target/screens}, where {@code -Dtest.screens} asks for it. */
    public void screenshot(String name) {
        if (Boolean.getBoolean("test.screens")) keepsHowItLooks(name);
    }

    void keepsHowItLooks(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
    }

    void leave() { context.close(); }

    /** As one who comes for the first time, in a window that still shows this server: one of another is another process. */
    void leavesNothing() {
        context.pages().stream().filter(other -> other != page).forEach(Page::close);
        page.navigate("/health/live");
        context.clearCookies();
        context.clearPermissions();
        refused.clear();
    }
}
