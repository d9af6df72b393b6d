package vn.chiso.document;

/**
 * What the document is and is about (Decree 30/2020, appendix I, part I, II.5).
 *
 * @param kind  {@code BÁO CÁO}; written in capitals, not written in a letter
 * @param about {@code Kết quả đánh giá …}; in a letter what follows "V/v"
 */
public record Title(String kind, String about) {
}
