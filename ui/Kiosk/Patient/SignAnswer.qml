pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What a sign means today, large and calm; whom to tell; until when; and what it means later.
Item {
    id: answer

    required property Advice advice
    property alias page: pages.page

    readonly property alias pageCount: pages.count
    readonly property string urgency: advice.signs.urgency
    readonly property bool calm: urgency === "expected"
    readonly property color foreground: Theme.urgencyColour(urgency)
    readonly property bool spacious: !Theme.tight && !Theme.largeText
    // Where there is room, the answer's place among the four stands beside it, or below.
    readonly property bool sided: spacious && !Theme.portrait
    readonly property bool below: spacious && Theme.portrait
    readonly property real sideWidth: sided ? width * 0.26 : 0

    Drawing {
        id: picture

        visible: answer.sided && name !== ""
        x: (answer.sideWidth - width) / 2
        side: Math.min(answer.sideWidth * 0.8, Math.max(0, ladder.y - Theme.gap))
        name: answer.advice.signs.drawing
    }
    SignLadder {
        id: ladder

        visible: answer.sided || answer.below
        y: parent.height - height
        width: answer.sided ? answer.sideWidth : parent.width
        advice: answer.advice
    }
    Pages {
        id: pages

        x: answer.sided ? answer.sideWidth + Theme.padding : 0
        width: parent.width - x
        height: parent.height - (answer.below ? ladder.height + Theme.gap : 0)
        beside: false

        PagePart {
            pages: pages
            framed: false
            model: answer.urgency === "" ? 0 : 1
            delegate: SignVerdict {
                advice: answer.advice
                drawn: !answer.sided
            }
        }
        PagePart {
            pages: pages
            row: 1
            framed: false
            model: answer.advice.signs.atOnce !== "" && answer.spacious ? 1 : 0
            delegate: SignCard {
                symbol: "hand-waving-duotone"
                title: answer.advice.signs.atOnce
                size: Theme.heading
            }
        }
        PagePart {
            pages: pages
            row: 2
            framed: false
            model: answer.calm || answer.advice.signs.instruction === "" ? 0 : 1
            delegate: SignCard {
                symbol: "phone-duotone"
                foreground: answer.foreground
                surface: Theme.urgencySurface(answer.urgency)
                title: answer.advice.signs.instruction
                size: answer.spacious ? Theme.heading : Theme.body
            }
        }
        PagePart {
            pages: pages
            row: 3
            framed: false
            model: answer.spacious ? answer.advice.signs.turns : 0 // elsewhere the card after it says the day
            delegate: SignTurn {}
        }
        PagePart {
            pages: pages
            row: 4
            framed: false
            gap: Theme.cardGap
            model: answer.advice.signs.bands
            delegate: SignCard {
                required property string urgency

                required title
                required told
                required instruction
                symbol: Theme.urgencyIcon(urgency)
                foreground: Theme.urgencyColour(urgency)
                surface: Theme.urgencySurface(urgency)
            }
        }
    }
}
