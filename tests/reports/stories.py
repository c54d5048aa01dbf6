"""Paragraphs of invented stories, for pages that differ in their structure alone."""

from __future__ import annotations

__all__ = ["BEEKEEPER", "BRIDGE", "MILL", "MOTOR", "MUSEUM", "TUNNEL", "paragraphs"]

BRIDGE = (
    (
        "The footbridge between Lower Hask and the railway station will be closed for nine weeks from the first of June, the"
        " county's engineers said on Wednesday."
    ),
    (
        "An inspection in February found that four of its hangers had rusted through under the paint, and the limit on the"
        " number of people who may cross at once has been lowered twice since."
    ),
    (
        "About 2,300 people use the bridge on a working day. A bus will run every ten minutes by way of the mill road, which"
        " adds a quarter of an hour to the walk."
    ),
    (
        '"We would rather shut it in summer, when the evenings are light," said Orla Venn, who leads the works. "Nobody wants'
        ' to walk round by the mill in November."'
    ),
    (
        "The new hangers are being forged in the county's own workshop, the last of its kind on this coast, and should hold for"
        " sixty years."
    ),
)
MILL = (
    (
        "Whoever walks down the mill lane before six in the morning can smell bread from the bend, although no baker has had a"
        " shop there for forty years."
    ),
    (
        "The smell comes from a shed behind the weir. Here two sisters, both of them retired teachers, bake thirty loaves a day"
        " in an oven that their grandfather built out of bricks from the old kiln."
    ),
    (
        "They sell nothing. The loaves go to whoever has worked in the gardens of the commune that week, one for each morning,"
        " and what is left over is carried to the home for the elderly."
    ),
    (
        "Flour is the only thing they buy. It is ground at the mill next door, which has run again since the commune took over"
        " its wheel, and costs them a little less than they would pay in the town."
    ),
)
BEEKEEPER = (
    (
        "Im Winter 1961 verlor der Imker Anton Halder elf seiner vierzehn Völker, und weil er wissen wollte, woran es lag, begann"
        " er ein Heft zu führen, in das er jeden Morgen schrieb."
    ),
    (
        "Aus dem einen Heft sind 212 geworden. Seine Enkelin hat sie im vergangenen Jahr der Universität in Brennheim übergeben,"
        " wo sie nun Seite um Seite abgeschrieben werden."
    ),
    (
        "Die Forscher erhoffen sich davon Angaben über Blühzeiten, die bis in eine Zeit zurückreichen, für die es im ganzen"
        " Landkreis keine Wetterstation gab."
    ),
    (
        "Halder hat auch notiert, wann der erste Pollen kam und welche Farbe er hatte. So lässt sich heute sagen, welche Bäume an"
        " seinem Hang standen, bevor die Straße gebaut wurde."
    ),
)
TUNNEL = (
    "东岭隧道将于七月一日零时起对小型客车开放，比原计划提前了四个月，市交通委员会在星期二的发布会上宣布了这一消息。",
    "隧道全长六点八公里，从山下穿过，把东部的三个乡镇同市区直接连接起来。过去绕山而行需要五十分钟，今后只要九分钟。",
    "施工从二〇一九年开始，曾经因为两次涌水停工将近半年。工程师们最后采用冻结的办法，才从含水的沙层中通过。",
    "当地居民对记者说，孩子们以后可以在城里的中学走读，不必再住校；种菜的农户也希望当天就能把菜送到早市。",
)
MOTOR = (
    "Завод в Приозёрске, который четыре года простоял закрытым, в понедельник снова принял на работу первых сорок человек.",
    (
        "Новый владелец собирается выпускать здесь лодочные моторы, на которые, по его словам, заказов хватит до конца следующего"
        " года. Старые станки уже вывезли, новые привезут в августе."
    ),
    (
        "Глава города назвал открытие завода хорошей новостью, но напомнил, что прежде на нём трудились больше шестисот человек"
        " и что многие из них давно уехали."
    ),
    "Профсоюз просит, чтобы в договорах был указан срок не меньше двух лет. Переговоры об этом начнутся на следующей неделе.",
)
MUSEUM = (
    (
        "El museo del faro de Punta Serra abrirá de nuevo sus puertas el sábado, después de una reforma que ha durado casi tres"
        " años y ha costado dos millones de euros."
    ),
    (
        "La lente de 1874, que pesa más de una tonnelada, ha sido desmontada pieza a pieza y limpiada por primera vez desde la"
        " guerra. Ahora gira otra vez, aunque sin luz."
    ),
    (
        "El antiguo farero, que vivió en la torre durante treinta y un años, ha prestado sus cuadernos, en los que apuntó cada"
        " barco que pasaba y el tiempo que hacía."
    ),
    "La entrada será gratuita hasta septiembre para los vecinos de la comarca, según anunció el ayuntamiento el jueves.",
)


def paragraphs(story: tuple[str, ...], tag: str = "p") -> str:
    """The story's paragraphs as HTML, each in an element of this name."""
    return "\n".join(f"<{tag}>{text}</{tag}>" for text in story)
