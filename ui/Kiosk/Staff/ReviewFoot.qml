pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Below a difference that is read: back, the whole sheet, and on; on the smallest screens, which language is shown.
Item {
    id: foot

    required property Review review
    required property DifferenceView view
    readonly property Item onward: seen

    height: Look.bottomBar + (reason.visible && reason.below ? reason.height : 0)

    Rectangle {
        anchors.fill: parent
        color: Look.surface
    }
    Rectangle {
        width: parent.width
        height: Look.hairline
        color: Look.divider
    }
    Said {
        id: reason

        readonly property bool below: Look.portrait || foot.width < Look.unit * 1500 && !foot.view.cramped

        visible: !foot.review.reading.canSee && !foot.view.oneLanguage
        objectName: "seenSentence"
        x: below ? Look.margin : back.x + back.width + Look.gap
        y: below ? Look.unit * 8 : (foot.height - height) / 2
        width: below ? parent.width - 2 * Look.margin : sheet.x - x - Look.gap
        horizontalAlignment: Text.AlignRight
        text: qsTr("Look at all of it first, to its end.")
        color: Look.soft
        font.pixelSize: Look.detail
        maximumLineCount: 2
        elide: Text.ElideRight
    }
    PushButton {
        id: back

        objectName: "previous"
        x: Look.margin
        y: seen.y + (seen.height - height) / 2
        kind: "outline"
        symbol: "arrow-left-bold"
        available: foot.review.reading.at > 0
        width: foot.view.cramped ? height : implicitWidth
        text: foot.view.cramped ? "" : qsTr("Previous")
        Accessible.name: qsTr("Previous")
        onActivated: foot.review.reading.previous()
    }
    Row {
        visible: foot.view.oneLanguage
        x: back.x + back.width + Look.unit * 16
        y: back.y
        spacing: Look.unit * 6

        Repeater {
            model: foot.view.oneLanguage ? foot.review.reading.sides : null

            PushButton {
                required property int index
                required property string key
                required property string name
                readonly property bool current: foot.view.language === key || (foot.view.language === "" && index === 0)
                readonly property bool known: foot.review.reading.languagesShown.includes(key)

                objectName: "language-" + key
                kind: current ? "quiet" : "outline"
                symbol: known ? "check-bold" : ""
                width: Look.unit * 88
                text: key.substring(0, 2).toUpperCase()
                tickable: true
                ticked: current
                Accessible.role: Accessible.RadioButton
                Accessible.name: name
                Accessible.description: known ? qsTr("seen") : qsTr("not seen yet")
                onActivated: foot.view.language = key
            }
        }
    }
    PushButton {
        id: sheet

        objectName: "wholeSheet"
        x: seen.x - width - Look.unit * 16
        y: back.y
        symbol: "file-text-duotone"
        width: foot.view.cramped ? height : implicitWidth
        text: foot.view.cramped ? "" : qsTr("See the whole sheet")
        Accessible.name: qsTr("See the whole sheet")
        onActivated: foot.review.paper.showSheet()
    }
    PushButton {
        id: seen

        objectName: "seen"
        x: parent.width - width - Look.margin
        y: foot.height - height - (Look.bottomBar - height) / 2
        width: Math.max(implicitWidth, Look.unit * (Look.small ? 180 : 270))
        kind: "main"
        symbol: "check-bold"
        available: foot.review.reading.canSee
        text: foot.review.reading.at + 1 < foot.review.reading.steps.count ? qsTr("Seen, next") : qsTr("Seen")
        Accessible.description: available ? "" : qsTr("Look at all of it first, to its end.")
        onActivated: foot.review.reading.see()
    }
}
