package vn.chiso.web.campaign;

/** Where reminders go as mail. */
interface ReminderMail {

    /** Hands over a mail within the running transaction. */
    void enqueue(String recipient, String subject, String body);
}
