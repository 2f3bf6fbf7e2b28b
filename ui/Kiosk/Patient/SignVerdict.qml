pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What was noticed, in large what to do about it today, and that in sentences.
PageBlock {
    id: block

    required property Advice advice
    property bool drawn: false // whether the sign's drawing stands beside it

    readonly property color foreground: Theme.urgencyColour(advice.signs.urgency)
    readonly property bool pictured: drawn && advice.signs.drawing !== ""
    readonly property real side: Theme.portrait && !Theme.largeText ? Theme.hero * 1.5 : Theme.tile
    readonly property real before: pictured ? side + Theme.gap : 0
    readonly property real wordsHeight: (noticed.text === "" ? 0 : noticed.implicitHeight) + Math.max(symbol.height, verdict.implicitHeight)
                                        + (days.text === "" || daysBeside ? 0 : days.implicitHeight)
    readonly property bool daysBeside: symbol.width + Theme.smallGap + naturalVerdict.implicitWidth + Theme.gap + days.implicitWidth < column - before
    readonly property real headHeight: Math.max(wordsHeight, pictured ? side : 0)
    readonly property bool calm: advice.signs.urgency === "expected"
    readonly property bool atOnceHere: (Theme.tight || Theme.largeText) && advice.signs.atOnce !== ""

    lines: {
        const found = [headHeight + Theme.denseGap];
        if (atOnceHere)
            found.push(...atOnce.cutIn(room));
        for (let i = 0; i < each.count; ++i) {
            const line = each.itemAt(i) as Bullet;
            if (line !== null)
                found.push(...line.cutIn(room));
        }
        if (kept.said)
            found.push(...kept.cutIn(room));
        return found;
    }

    Drawing {
        name: block.pictured ? block.advice.signs.drawing : ""
        side: block.side
        y: (block.headHeight - height) / 2
    }
    Column {
        x: block.before
        y: (block.headHeight - block.wordsHeight) / 2
        width: block.column - x

        Label {
            id: noticed

            visible: text !== ""
            width: parent.width
            text: Theme.tight ? "" : block.advice.signs.noticed
            color: Theme.foregroundMuted
            font.pixelSize: Theme.detail
        }
        Item {
            id: line

            width: parent.width
            height: Math.max(symbol.height, verdict.implicitHeight)

            Icon {
                id: symbol

                name: Theme.urgencyIcon(block.advice.signs.urgency)
                color: block.foreground
                side: Theme.icon
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                id: verdict

                objectName: "signVerdict"
                titled: true
                x: symbol.width + Theme.smallGap
                width: parent.width - x - (block.daysBeside ? days.implicitWidth + Theme.gap : 0)
                anchors.verticalCenter: parent.verticalCenter
                text: block.advice.signs.verdict
                color: block.foreground
                font.pixelSize: Theme.tight ? Theme.normalTitle : Theme.title
                font.weight: Font.ExtraBold
            }
        }
    }
    Label {
        id: days

        x: block.daysBeside ? block.column - implicitWidth : block.before
        y: block.daysBeside ? line.y + line.parent.y + verdict.y + verdict.baselineOffset - baselineOffset
                            : (block.headHeight + block.wordsHeight) / 2 - implicitHeight
        width: block.daysBeside ? implicitWidth : block.column - x
        text: block.advice.signs.days
        font.pixelSize: Theme.tight ? Theme.detail : Theme.body
        font.weight: Font.Bold
    }
    Label {
        id: naturalVerdict

        visible: false
        wrapMode: Text.NoWrap
        text: verdict.text
        font: verdict.font
    }
    Column {
        y: block.headHeight + Theme.denseGap
        width: block.column
        spacing: Theme.denseGap

        Bullet {
            id: atOnce

            visible: block.atOnceHere
            symbol: "hand-waving-duotone"
            foreground: block.foreground
            text: block.advice.signs.atOnce
        }
        Repeater {
            id: each

            model: block.advice.signs.lines

            Bullet {
                required property string plain
                required property string styled

                foreground: block.foreground
                text: plain
                marked: styled
            }
        }
        Bullet {
            id: kept

            readonly property bool said: block.calm && text !== ""

            visible: said
            foreground: block.foreground
            text: block.calm ? block.advice.signs.instruction : ""
        }
    }
}
