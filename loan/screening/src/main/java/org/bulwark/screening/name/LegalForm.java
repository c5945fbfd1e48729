package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of body a firm is in law, as its name says: Limited, GmbH, S.A., 有限公司. Set apart from the name and kept, because a firm is
 * found without it, and two firms of one name may differ in it.
 *
 * @param written its words, folded
 * @param nature what it amounts to
 */
public record LegalForm(String written, Nature nature) {

    /** What legal forms of different countries have in common. */
    public enum Nature {
        /** Members are liable for their share only, and shares are not traded. */
        LIMITED,
        /** Capital in shares. */
        STOCK,
        /** At least one partner is liable for everything. */
        PARTNERSHIP,
        /** Says little: company, group, holding. */
        GENERAL
    }

    private static final int MOST_WORDS = 4;

    private static final Map<String, Nature> FORMS = forms();

    /** Chinese, Japanese and Korean ones, which stand without blanks; longer ones first. */
    private static final List<LegalForm> ATTACHED = List.of(
            new LegalForm("股份有限公司", Nature.STOCK),
            new LegalForm("有限责任公司", Nature.LIMITED),
            new LegalForm("集团有限公司", Nature.LIMITED),
            new LegalForm("有限公司", Nature.LIMITED),
            new LegalForm("株式会社", Nature.STOCK),
            new LegalForm("有限会社", Nature.LIMITED),
            new LegalForm("合同会社", Nature.LIMITED),
            new LegalForm("合伙企业", Nature.PARTNERSHIP),
            new LegalForm("集团", Nature.GENERAL),
            new LegalForm("公司", Nature.GENERAL));

    private static Map<String, Nature> forms() {
        Map<String, Nature> forms = new HashMap<>();
        put(forms, Nature.LIMITED, """
                ltd, limited, ltd sti, ltda, limitada, llc, llp, limited liability company, limited liability partnership, gmbh, ug, ggmbh,
                gesellschaft mit beschrankter haftung, bv, bvba, srl, sarl, sl, slu, lda, sp zoo, sp z oo, spolka zoo, sro, doo, dooel, ood,
                eood, kft, oy, aps, ooo, too, osoo, tov, fzco, fze, fz llc, wll, pte, pte ltd, pty, pty ltd, pvt, pvt ltd, private limited,
                sdn bhd, s de rl de cv, obshchestvo s ogranichennoi otvetstvennostyu""");
        put(forms, Nature.STOCK, """
                inc, incorporated, corp, corporation, plc, public limited company, ag, aktiengesellschaft, se, sa, sas, sab, sa de cv, spa,
                nv, ab, as, asa, oyj, ad, dd, rt, nyrt, zrt, ao, oao, pao, zao, jsc, ojsc, cjsc, pjsc, joint stock company,
                public joint stock company, open joint stock company, closed joint stock company, bhd, tbk, kk, qsc, psc, saog, sal,
                societe anonyme, sociedad anonima, aktsionernoe obshchestvo, publichnoe aktsionernoe obshchestvo""");
        put(forms, Nature.PARTNERSHIP, """
                kg, ohg, gbr, kgaa, gmbh co kg, lp, lllp, snc, scs, sca, cv, vof, ks, ip, partnership, limited partnership""");
        put(
                forms,
                Nature.GENERAL,
                "co, company, companies, pt, est, establishment, group, holding, holdings, ev, foundation");
        return Map.copyOf(forms);
    }

    private static void put(Map<String, Nature> forms, Nature nature, String written) {
        for (String form : written.strip().split("\\s*,\\s*", -1)) {
            forms.put(form, nature);
        }
    }

    /** Words without legal forms, and the forms. */
    record Apart(List<String> words, List<LegalForm> forms) {}

    /** Sets apart the forms at the end and, where one stands first, at the beginning; never all of the name. */
    static Apart from(List<String> tokens) {
        List<String> words = new ArrayList<>(tokens);
        List<LegalForm> forms = new ArrayList<>();
        Optional<LegalForm> found = atEnd(words);
        while (found.isPresent()) {
            forms.addFirst(found.get());
            found = atEnd(words);
        }
        atStart(words).ifPresent(forms::addFirst);
        return new Apart(List.copyOf(words), List.copyOf(forms));
    }

    private static Optional<LegalForm> atEnd(List<String> words) {
        for (int length = Math.min(MOST_WORDS, words.size() - 1); length > 0; length--) {
            List<String> tail = words.subList(words.size() - length, words.size());
            Optional<LegalForm> form = of(String.join(" ", tail));
            if (form.isPresent()) {
                tail.clear();
                return form;
            }
        }
        return attached(words);
    }

    private static Optional<LegalForm> atStart(List<String> words) {
        for (int length = Math.min(MOST_WORDS, words.size() - 1); length > 0; length--) {
            List<String> head = words.subList(0, length);
            Optional<LegalForm> form =
                    of(String.join(" ", head)).filter(f -> f.nature != Nature.GENERAL || f.written.equals("pt"));
            if (form.isPresent()) {
                head.clear();
                return form;
            }
        }
        return Optional.empty();
    }

    private static Optional<LegalForm> of(String words) {
        return Optional.ofNullable(FORMS.get(words)).map(nature -> new LegalForm(words, nature));
    }

    private static Optional<LegalForm> attached(List<String> words) {
        String last = words.isEmpty() ? "" : words.getLast();
        Optional<LegalForm> form = ATTACHED.stream()
                .filter(f -> last.endsWith(f.written) && (last.length() > f.written.length() + 1 || words.size() > 1))
                .findFirst();
        form.ifPresent(f -> {
            words.removeLast();
            if (last.length() > f.written.length()) {
                words.add(last.substring(0, last.length() - f.written.length()));
            }
        });
        return form;
    }
}
