package vn.chiso.document;

import java.util.List;

/**
 * What stands in one official document, apart from how it looks. Texts are plain: nothing in them is markup, line ends
 * become line breaks, they are brought to NFC when they are written.
 *
 * @param addressees who a letter is sent to ("Kính gửi"), without dashes and ends; empty where nobody is addressed
 * @param bases      legal bases ("Căn cứ …"), without ends; the last one gets a full stop, the others semicolons
 * @param recipients where copies go ("Nơi nhận"), without dashes and ends; the last is what is filed ("Lưu: VT, …")
 * @param source     one sentence saying which publication or plan the figures come from and when the document was
 *                   produced; "" for none
 */
public record OfficialDocument(Layout layout, Heading heading, Title title, List<String> addressees, List<String> bases,
        List<Block> body, Signature signature, List<String> recipients, List<Appendix> appendices, String source) {

    public OfficialDocument {
        addressees = List.copyOf(addressees);
        bases = List.copyOf(bases);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        appendices = List.copyOf(appendices);
    }
}
