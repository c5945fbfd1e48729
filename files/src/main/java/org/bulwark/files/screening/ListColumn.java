package org.bulwark.files.screening;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of a list's file, by any of its names. Capitals, blanks, hyphens and underscores in a name do not matter. */
enum ListColumn {
    ID("id", "entryid", "entry", "uid", "number", "no", "reference"),
    VERSION("version"),
    KIND("kind", "type", "schema", "partytype", "entitytype"),
    NAME("name", "fullname", "wholename", "companyname", "caption", "姓名", "名称"),
    ALIASES("aliases", "alias", "aka", "othernames", "names", "别名"),
    BIRTH("birthdate", "birth", "born", "dateofbirth", "dob", "birthyear", "yearofbirth", "出生日期"),
    COUNTRIES("countries", "country", "nationality", "citizenship", "国家"),
    IDENTIFIERS("identifiers", "identifier", "ids", "idnumbers"),
    REGISTRATION("registration", "registrationnumber", "companynumber", "regno", "creditcode", "统一社会信用代码"),
    IDENTITY("identity", "idnumber", "identitynumber", "nationalid", "idcard", "passport", "passportnumber", "身份证号"),
    PHONES("phones", "phone", "mobile", "telephone", "电话"),
    DEVICES("devices", "device", "deviceid", "imei", "fingerprint", "设备"),
    ADDRESSES("addresses", "address", "地址"),
    SOURCE("source", "dataset", "datasets", "authority", "来源"),
    REASON("reason", "reasoncode", "program", "programs", "programids", "sanctions", "原因"),
    ADDED("added", "addedat", "from", "since", "firstseen", "listedon", "listed"),
    EXPIRES("expires", "expiresat", "expiry", "until", "validuntil", "到期"),
    COMMENT("comment", "comments", "remarks", "remark", "note", "notes", "备注");

    /** All names, a blank before and behind each. */
    private final String names;

    ListColumn(String... names) {
        this.names = " " + String.join(" ", names) + " ";
    }

    /** The column's name in files that we write. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that a heading means. */
    static Optional<ListColumn> of(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.]", "");
        return Stream.of(values())
                .filter(column -> !plain.isEmpty() && column.names.contains(" " + plain + " "))
                .findFirst();
    }
}
