package org.bulwark.basics.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;

/**
 * CEL over the facts of a schema. One language compiles any number of expressions and is safe for several threads.
 *
 * <p>What differs from CEL, on purpose:
 *
 * <ul>
 *   <li>A fact without a value is null, and null is <i>not known</i>: {@code a > 3} is then unknown, {@code a > 3 || b} true if b is, and
 *       {@code a == null} asks for it.
 *   <li>Whole numbers and measures mix in {@code + - * / < <= > >=}; {@code /} is always exact division, never truncated.
 *   <li>What is infinite or no number is a failure, as is a whole number beyond 64 bits.
 *   <li>Texts and lists cannot be joined, lists hold scalars, and there are no maps, messages, bytes or unsigned numbers, so nothing grows.
 *       Of the macros there are {@code all}, {@code exists} and {@code exists_one}.
 *   <li>Dates are dates without a time: {@code date("2026-01-31")}.
 * </ul>
 *
 * <p>Functions: {@code min max clamp(x, least, most) abs}, {@code round_to floor_to ceil_to(x, step)}, {@code ln exp sqrt pow},
 * {@code double int}; {@code money(5000)} and {@code money("5000.00")}, in units of the currency, give minor units; {@code days_between},
 * {@code months_between}, {@code years_between(earlier, later)}, {@code year month day(date)}; {@code size}, and on texts
 * {@code .startsWith .endsWith .contains .matches} (RE2, with a literal pattern).
 *
 * <p>Bounds: {@value #MOST_CHARACTERS} characters, {@value #MOST_NODES} nodes, {@value #DEEPEST} levels, and 10,000 turns of loops in one
 * evaluation.
 */
public final class RuleLanguage {

    /** The longest text of an expression. */
    public static final int MOST_CHARACTERS = 4_000;

    /** The most nodes of an expression's tree. */
    public static final int MOST_NODES = 500;

    /** The deepest nesting of an expression's tree. */
    public static final int DEEPEST = 32;

    private static final int MOST_RECURSION = 80;

    private final FactSchema schema;
    private final Functions functions;
    private final CelCompiler compiler;

    private RuleLanguage(FactSchema schema, int minorDigits) {
        this.schema = schema;
        this.functions = Functions.of(minorDigits);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current()
                        .maxExpressionCodePointSize(MOST_CHARACTERS)
                        .maxParseRecursionDepth(MOST_RECURSION)
                        .maxParseErrorRecoveryLimit(5)
                        .build())
                .setStandardEnvironmentEnabled(false)
                .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
                .addFunctionDeclarations(functions.declarations());
        schema.facts().forEach(fact -> builder.addVar(fact.name(), Types.of(fact.type())));
        this.compiler = builder.build();
    }

    /**
     * The language of a schema.
     *
     * @param schema the facts
     * @param minorDigits digits behind the point of the currency that {@code money} counts in: 2 for most, 0 for the yen
     */
    public static RuleLanguage of(FactSchema schema, int minorDigits) {
        return new RuleLanguage(schema, minorDigits);
    }

    /** The facts. */
    public FactSchema schema() {
        return schema;
    }

    /**
     * Makes an expression of a text, or says everything that is wrong with it.
     *
     * @param source the text
     * @param wanted what it must give; {@link FactType#NUMBER} takes whole numbers too
     */
    public Compilation compile(String source, FactType wanted) {
        if (source.codePointCount(0, source.length()) > MOST_CHARACTERS) {
            return refused(
                    RuleProblem.TOO_LONG,
                    "The expression has more than " + MOST_CHARACTERS + " characters.",
                    "Split it into several rules, or use a decision table.");
        }
        if (source.isBlank()) {
            return refused(RuleProblem.SYNTAX, "The expression is empty.", "Write for example application.amount > 0.");
        }
        try {
            CelValidationResult parsed = compiler.parse(source);
            if (parsed.hasError()) {
                return new Compilation.Refused(Complaints.syntax(parsed.getErrors()));
            }
            CelAbstractSyntaxTree tree = parsed.getAst();
            List<RuleIssue> names = NameCheck.of(tree, schema, functions);
            if (!names.isEmpty()) {
                return new Compilation.Refused(names);
            }
            CelValidationResult checked = compiler.check(tree);
            if (checked.hasError()) {
                return new Compilation.Refused(Complaints.types(checked.getErrors()));
            }
            return Translation.of(checked.getAst(), schema, functions).to(source, wanted);
        } catch (CelValidationException e) {
            return new Compilation.Refused(Complaints.syntax(e.getErrors()));
        }
    }

    private static Compilation refused(RuleProblem code, String what, String hint) {
        return new Compilation.Refused(List.of(new RuleIssue(code, 1, 1, what, hint)));
    }
}
