package vn.chiso.web.result;

/** Rooms that know more are told when something was made public. */
public interface PublicationNews {

    /** Something was published or restated, and stays. */
    void published();
}
