package org.bulwark.screening.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Names by chance, and what becomes of names on forms: typing errors, other spellings of the same sound, other orders, dropped and joined
 * words, initials. The same seed gives the same names.
 */
public final class Variations {

    private static final List<String> GIVEN = words("""
            mohammed ahmed ali hassan hussein ibrahim yusuf omar khalid mustafa abdullah fatima aisha mariam zainab samir karim rashid
            ivan sergei vladimir dmitri alexei nikolai andrei mikhail yuri olga natalia tatiana elena svetlana irina boris viktor pavel
            wei xiaoming jing li fang min hui ling jun qiang lei yan tao jian hong mei chun zhen bo ping yong gang xin
            jose juan carlos luis miguel jorge pedro maria ana carmen lucia rosa manuel francisco antonio diego sofia isabel
            john william james robert michael david richard thomas charles mary patricia jennifer elizabeth susan sarah karen nancy
            mehmet ahmet ayse emine hatice mustafa murat kemal osman yildiz burak deniz cem elif zeynep
            rajesh amit sunil priya anita vijay sanjay deepak ravi kumar sita lakshmi arjun krishna
            georgios dimitrios ioannis konstantinos nikolaos maria eleni sofia panagiotis
            jean pierre michel philippe marie nathalie isabelle hans peter klaus jurgen wolfgang ursula helga monika
            kim park minjun seoyeon jihoon soojin hyun young nguyen van thi minh anh tuan hung""");

    private static final List<String> FAMILY = words("""
            wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo
            khan ali hassan hussein rahman ahmed mahmoud salem saleh nasser qasim haddad masri najjar khoury
            ivanov smirnov kuznetsov popov petrov sokolov lebedev kozlov novikov morozov volkov shevchenko kovalenko bondarenko
            garcia rodriguez martinez lopez gonzalez hernandez perez sanchez ramirez torres flores rivera
            smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin thompson white
            yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan
            sharma singh patel gupta verma reddy iyer nair das mehta
            papadopoulos nikolaidis georgiou dimitriou muller schmidt schneider fischer weber dubois moreau laurent
            kim lee park choi jung nguyen tran le pham hoang""");

    private static final List<String> SYLLABLES = words("""
            al an ar ba bel ber bo chi cor da den di dor du el en er fa fen gar ge gor ha hel is ja ka kar ken ko lan lev lo lu ma mar men
            mi mo na ne nik no or pa per pol ra ren ri ro sa sal sen shi si so sto ta tan ter ti to tur va van ver vi vo ya ze zor""");

    private static final List<String> SPELLINGS = words("""
            mohammed=muhammad mohammed=mohamed yusuf=youssef hussein=husain hassan=hasan ahmed=akhmed khalid=halid mustafa=mostafa
            abdullah=abdulla ou=u ee=i ph=f sch=sh kh=h ck=k aa=a y=i w=v tz=ts ei=ey oo=u zh=j th=t""");

    private static final List<String> TRADES = words("""
            trading shipping mining logistics energy textiles steel foods capital partners systems construction pharma motors chemicals""");

    private static final List<String> FORMS = words("ltd limited gmbh s.a. llc inc corp plc b.v. ooo");

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    private final Random random;

    /** Chance from a seed. */
    public Variations(long seed) {
        this.random = new Random(seed);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A word of so many letters out of some. */
    String letters(int count, String of) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(of.charAt(random.nextInt(of.length())));
        }
        return word.toString();
    }

    private String made() {
        int syllables = 2 + random.nextInt(3);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(any(SYLLABLES));
        }
        return word.toString();
    }

    /** A common given name. */
    public String given() {
        return any(GIVEN);
    }

    /** A person: one, two or three given names, and a family name that half the time is a common one. */
    public String person() {
        List<String> words = new ArrayList<>();
        int given = 1 + (random.nextInt(3) + 1) / 3 + random.nextInt(2);
        for (int i = 0; i < given; i++) {
            words.add(random.nextInt(8) == 0 ? made() : any(GIVEN));
        }
        words.add(random.nextBoolean() ? any(FAMILY) : made());
        return String.join(" ", words);
    }

    /** A firm: one or two words of its own, a trade, a legal form. */
    public String firm() {
        String own = random.nextBoolean() ? made() : made() + " " + (random.nextBoolean() ? made() : any(FAMILY));
        return own + " " + any(TRADES) + " " + any(FORMS);
    }

    /** A way in which a name changes. */
    public enum Change {
        /** Letters in another case, with accents, and words in another order. */
        ORDER,
        /** A typing error in one word. */
        TYPO,
        /** A typing error in every word of four letters or more. */
        TYPOS,
        /** Another spelling of a sound. */
        SPELLING,
        /** Two words written as one. */
        JOINED,
        /** One of three or more words left out. */
        DROPPED,
        /** A first name shortened to its letter, where two words are left. */
        INITIAL
    }

    /** A name changed in a way of some kind. */
    public String vary(String name) {
        return vary(name, any(Arrays.asList(Change.values())));
    }

    /** A name changed in some way; as it is where it is too short for that. */
    public String vary(String name, Change change) {
        List<String> words = new ArrayList<>(words(name));
        int place = random.nextInt(words.size());
        switch (change) {
            case ORDER -> {
                Collections.shuffle(words, random);
                words.replaceAll(word -> word.replace("e", "é").replace("u", "ü"));
            }
            case TYPO -> words.set(place, typo(words.get(place)));
            case TYPOS -> words.replaceAll(this::typo);
            case SPELLING -> words.replaceAll(Variations::spelling);
            case JOINED -> {
                if (words.size() > 1) {
                    int first = Math.min(place, words.size() - 2);
                    words.set(first, words.get(first) + words.remove(first + 1));
                }
            }
            case DROPPED -> {
                if (words.size() > 2) {
                    words.remove(place);
                }
            }
            case INITIAL -> {
                if (words.size() > 2) {
                    words.set(0, words.getFirst().substring(0, 1));
                }
            }
        }
        return String.join(" ", words);
    }

    /** A word of four letters or more with one letter inserted, left out, replaced or swapped. */
    String typo(String word) {
        if (word.length() < 4) {
            return word;
        }
        int i = random.nextInt(word.length() - 1);
        String letter = letters(1, "abcdefghijklmnopqrstuvwxyz");
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, i) + letter + word.substring(i);
            case 1 -> word.substring(0, i) + word.substring(i + 1);
            case 2 -> word.substring(0, i) + letter + word.substring(i + 1);
            default -> word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
        };
    }

    private static String spelling(String word) {
        for (String pair : SPELLINGS) {
            String from = pair.substring(0, pair.indexOf('='));
            if (word.contains(from)) {
                return word.replace(from, pair.substring(from.length() + 1));
            }
        }
        return word;
    }
}
