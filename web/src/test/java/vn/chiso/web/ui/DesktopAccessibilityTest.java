package vn.chiso.web.ui;

import com.microsoft.playwright.Page;

/** Every page for people who sign in, on a desktop. */
class DesktopAccessibilityTest extends AccessibilityTest {

    @Override
    Page window() {
        return desktop();
    }
}
