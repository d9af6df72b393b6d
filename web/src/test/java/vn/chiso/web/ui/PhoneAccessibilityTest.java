package vn.chiso.web.ui;

import com.microsoft.playwright.Page;

/** Every page for people who sign in, on a phone. */
class PhoneAccessibilityTest extends AccessibilityTest {

    @Override
    Page window() {
        return phone();
    }
}
