package org.bulwark.screening.name;

import java.util.HashMap;
import java.util.Map;

/** Chinese characters: which they are, and the simplified form of the traditional ones that are common in names. */
final class Han {

    /** Traditional and simplified by turns: surnames, given names, and words of firms. */
    private static final String PAIRS = """
            陳陈張张劉刘黃黄趙赵吳吴孫孙馬马楊杨許许鄭郑謝谢馮冯蕭萧蔣蒋葉叶閻阎鄧邓賀贺龔龚錢钱湯汤譚谭廖廖陸陆顧顾
            龍龙賴赖鄒邹嚴严萬万盧卢傅傅鐘钟鍾钟蘇苏韓韩羅罗齊齐龐庞歐欧閔闵聶聂塗涂衛卫關关華华國国
            東东偉伟強强軍军麗丽艷艳鳳凤蘭兰蓮莲紅红榮荣貴贵慶庆雲云曉晓濤涛傑杰義义禮礼實实寶宝興兴
            順顺勝胜緯纬綺绮維维繼继紹绍緒绪綱纲穎颖穎颖靜静潔洁瑩莹瓊琼嬌娇婭娅嫻娴鵬鹏鴻鸿鶴鹤鷹鹰魯鲁
            鮑鲍鋒锋銘铭鋼钢鑫鑫銀银鐵铁錦锦鎮镇長长門门開开陽阳陰阴際际隊队雙双雜杂離离電电霧雾韋韦響响
            順顺須须領领顏颜願愿類类風风飛飞飯饭館馆駿骏驗验體体髮发鄉乡醫医釋释里里鑒鉴業业
            產产為为無无爾尔爺爷獎奖獨独獲获瑋玮環环畫画異异療疗發发盛盛監监蓋盖眾众確确礦矿碼码
            穀谷積积穩稳競竞筆笔節节範范簡简糧粮級级紡纺紙纸終终組组細细結结給给絲丝經经綠绿網网緣缘
            線线練练縣县總总織织繁繁繪绘續续聖圣聯联聲声職职肅肃腦脑與与舊旧藍蓝藝艺藥药虛虚號号處处術术
            補补裝装製制視视親亲觀观規规計计訊讯託托設设許许評评詩诗話话誠诚語语說说課课調调談谈請请論论
            證证識识譯译議议護护讀读變变讓让豐丰賢贤質质購购貿贸資资賓宾賽赛贊赞趙赵車车軟软輝辉輪轮輸输
            轉转農农運运過过達达遠远適适選选還还邊边郵邮鄰邻釀酿針针鈞钧鈴铃鉅巨錄录鍵键鏡镜鑽钻閃闪間间
            雞鸡難难靈灵頂顶項项預预頭头題题飲饮養养餘余驅驱驚惊鹽盐麥麦黨党點点齡龄億亿僑侨儀仪優优儲储
            兒儿兩两內内劃划劇剧勞劳動动務务勵励區区協协單单卻却廠厂參参吳吴員员問问啟启喬乔嘯啸園园圓圆圖图
            團团場场塊块塑塑壇坛壓压壯壮壽寿夢梦奮奋婦妇學学寧宁審审寫写寬宽對对導导層层島岛峽峡嶺岭巖岩幣币
            帶带幫帮幾几廈厦廣广廳厅張张彈弹後后從从德德惠惠愛爱態态慮虑憲宪懷怀戰战戲戏採采據据損损擇择
            擔担擴扩數数斷断時时晝昼曆历書书會会條条來来極极樂乐樓楼標标樣样機机橋桥權权歡欢歲岁歷历歸归
            殘残殺杀氣气決决沖冲況况洩泄測测滬沪滿满漁渔漢汉潤润潛潜濟济灣湾燈灯燒烧營营爭争狀状責责
            銷销貨货財财費费賬账帳帐備备倉仓鋁铝鏈链錫锡鋅锌鍋锅滾滚漿浆爐炉牆墙燦灿煉炼熱热燁烨璽玺紋纹納纳純纯紗纱紛纷
            綜综緊紧緻致縱纵縮缩罰罚羨羡翹翘聰聪脈脉臉脸臺台興兴莊庄華华葦苇蘆芦蘋苹虧亏蝦虾蠟蜡襯衬詢询該该誌志謀谋
            謙谦譽誉貝贝貫贯貼贴賀贺贏赢趕赶踐践軌轨載载輔辅輯辑遙遥遲迟遷迁釣钓鉑铂銅铜鎖锁鏟铲閣阁閱阅闊阔隨随險险
            靖靖靜静韻韵頓顿顧顾馴驯駐驻騎骑騰腾驥骥鯨鲸鳥鸟鴨鸭鵝鹅龜龟億亿價价倫伦側侧偵侦傳传債债傷伤凱凯凍冻剛刚創创
            勢势卻却厲厉呂吕喚唤圍围執执報报墾垦壺壶夾夹妝妆娛娱孫孙將将尋寻屆届嶼屿巒峦恆恒惲恽懇恳懸悬戶户拋抛掃扫揚扬
            撈捞撫抚擁拥攝摄曠旷楊杨棟栋棧栈榮荣槍枪檔档檢检欄栏歐欧殼壳毀毁淨净淚泪淵渊渦涡溝沟滅灭滙汇匯汇滬沪漲涨
            潔洁瀏浏瀾澜燭烛獅狮瑪玛
            """;

    private static final Map<Integer, Integer> SIMPLIFIED = table();

    private Han() {}

    private static Map<Integer, Integer> table() {
        int[] letters = PAIRS.codePoints().filter(Character::isIdeographic).toArray();
        Map<Integer, Integer> table = new HashMap<>();
        for (int i = 0; i < letters.length; i += 2) {
            table.put(letters[i], letters[i + 1]);
        }
        return Map.copyOf(table);
    }

    static int simplified(int letter) {
        return letter < 0x3400 ? letter : SIMPLIFIED.getOrDefault(letter, letter);
    }

    /** Whether a code point is a Chinese character. */
    static boolean is(int letter) {
        return letter >= 0x3005 && Character.isIdeographic(letter);
    }
}
