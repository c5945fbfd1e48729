package org.bulwark.data.text.token;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese: runs of one to three Han characters within a clause, but not across words that say nothing; words of other scripts as they are, numbers by their
 * kind.
 */
final class Chinese {

    private static final int LONGEST_RUN = 3;
    private static final Pattern SENTENCE = Pattern.compile("[。!?;\\n]");
    private static final Pattern CLAUSE = Pattern.compile("[,、:()\"“”「」『』《》—…]|但是?");
    private static final Pattern LITTLE = Pattern.compile("有限公司|本公司|该公司|公司|企业|集团|该|的|了");
    private static final Pattern PIECE = Pattern.compile("[0-9]+(?:[.,][0-9]+)*|\\p{IsHan}+|[\\p{L}&&\\P{IsHan}]+");

    /**
     * From these on to the end of the clause, things are denied. 未 and 没有 are so only where nothing due follows: 未能, 未按期, 没有支付 tell of a
     * failure.
     */
    private static final Pattern DENYING = Pattern.compile(
            "并未|从未|没有(?!收到|发工资|发放|支付|付|按|能|还|到账)|不存在|并非|并不|否认|不会|不涉及|避免|无任何|无重大|不构成|不属于|辟谣|未(?![能按来经及依如履兑偿支付清知完足缴交归还在通收]|发现可供)");

    /** These deny the whole sentence that they stand in. */
    private static final Pattern UNTRUE =
            Pattern.compile("不属实|(?:消息|传闻|传言|报道|指控|说法|信息|内容)[^,]{0,4}不实|谣言|子虚乌有|纯属虚构|与事实不符|捏造");

    /** From these on to the end of the clause, things are supposed. */
    private static final Pattern SUPPOSING = Pattern.compile("如果|如若|倘若|假如|假设|一旦|万一|是否|可能|或将|或面临|若(?!干)|恐将|会不会");

    private Chinese() {}

    static void cut(String text, List<Token> tokens) {
        for (String sentence : SENTENCE.split(text, -1)) {
            boolean untrue = UNTRUE.matcher(sentence).find();
            for (String clause : CLAUSE.split(sentence, -1)) {
                clause(LITTLE.matcher(clause).replaceAll(" "), untrue, tokens);
            }
        }
    }

    private static void clause(String clause, boolean untrue, List<Token> tokens) {
        int denied = untrue ? 0 : end(DENYING, clause);
        int supposed = end(SUPPOSING, clause);
        Matcher piece = PIECE.matcher(clause);
        while (piece.find()) {
            boolean han = Character.isIdeographic(clause.codePointAt(piece.start()));
            boolean number = Character.isDigit(clause.charAt(piece.start()));
            if (han) {
                runs(clause, piece.start(), piece.end(), denied, supposed, tokens);
            } else {
                tokens.add(new Token(number ? "#" : piece.group(), stance(piece.start(), denied, supposed)));
            }
        }
    }

    private static void runs(String clause, int from, int to, int denied, int supposed, List<Token> tokens) {
        for (int at = from; at < to; at = clause.offsetByCodePoints(at, 1)) {
            Stance stance = stance(at, denied, supposed);
            int end = at;
            for (int length = 1; length <= LONGEST_RUN && end < to; length++) {
                end = clause.offsetByCodePoints(end, 1);
                tokens.add(new Token(clause.substring(at, end), stance));
            }
        }
    }

    private static Stance stance(int at, int denied, int supposed) {
        return at >= denied ? Stance.DENIED : at >= supposed ? Stance.SUPPOSED : Stance.SAID;
    }

    /** Where the first match ends; behind the end of the text if there is none. */
    private static int end(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.end() : text.length();
    }
}
