pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Read and approve: one difference at a time, then what is answered.
FocusScope {
    id: page

    required property Staff staff

    readonly property Review review: staff.review
    readonly property Answering answer: review.answer
    readonly property bool over: review.gone !== "" || answer.outcome !== ""
    readonly property bool reading: review.waits && !review.reading.ended && !over

    function leave() {
        staff.go("approvals");
    }

    focus: true
    onReadingChanged: {
        if (reading)
            seen.forceActiveFocus(Qt.OtherFocusReason);
    }
    onOverChanged: {
        if (over)
            done.forceActiveFocus(Qt.OtherFocusReason);
    }
    Component.onCompleted: {
        if (reading)
            seen.forceActiveFocus(Qt.OtherFocusReason);
    }
    Keys.onLeftPressed: review.reading.previous()
    Keys.onRightPressed: review.reading.next()
    Keys.onUpPressed: difference.scroll(-Look.unit * 90)
    Keys.onDownPressed: difference.scroll(Look.unit * 90)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            difference.scroll((event.key === Qt.Key_PageDown ? 0.8 : -0.8) * difference.height);
            event.accepted = true;
        }
    }
    Keys.onEscapePressed: leave()

    Rectangle {
        id: top

        width: parent.width
        height: Look.topBar
        color: Look.surface

        PushButton {
            id: close

            objectName: "closeReview"
            x: Look.unit * 20
            anchors.verticalCenter: parent.verticalCenter
            width: Look.control
            symbol: "x-bold"
            text: ""
            Accessible.name: qsTr("Close; what was seen stays seen")
            onActivated: page.leave()
        }
        Column {
            x: close.x + close.width + Look.unit * 16
            width: steps.x - x - Look.gap
            anchors.verticalCenter: parent.verticalCenter

            Said {
                titled: true
                width: parent.width
                text: page.review.name
                font.pixelSize: Look.heading
                font.weight: Font.Bold
                lineHeight: 1.1
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            Said {
                width: parent.width
                text: page.review.lead
                color: Look.soft
                font.pixelSize: Look.least
                lineHeight: 1.1
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
        Row {
            id: steps

            readonly property int many: page.review.reading.steps.count
            readonly property real room: Math.min(Look.unit * 300, top.width * 0.24)

            x: parent.width - width - Look.margin
            anchors.verticalCenter: parent.verticalCenter
            spacing: Look.unit * 6
            Accessible.role: Accessible.ProgressBar
            Accessible.name: page.review.reading.progress

            Repeater {
                model: difference.cramped || Look.width < 900 ? null : page.review.reading.steps

                Rectangle {
                    id: mark

                    required property bool seen
                    required property bool current

                    width: Math.max(Look.unit * 3, Math.min(Look.unit * 44, (steps.room - (steps.many - 1) * spacing) / steps.many))
                    height: Look.unit * 10
                    radius: height / 2
                    anchors.verticalCenter: parent.verticalCenter
                    color: mark.seen ? Look.primary : mark.current ? Look.surface : Look.divider
                    border.width: mark.current ? Look.strong : 0
                    border.color: Look.primary

                    readonly property real spacing: steps.many > 20 ? Look.unit : Look.unit * 6
                }
            }
            Said {
                objectName: "progress"
                leftPadding: Look.unit * 12
                text: page.review.reading.progress
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
            }
        }
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Look.hairline
            color: Look.divider
        }
    }
    Item {
        y: top.height
        width: parent.width
        height: parent.height - y

        Problem {
            x: Look.margin
            y: Look.margin
            width: parent.width - 2 * x
            text: page.review.problem
            onAgain: page.review.look()
        }
        Nothing {
            visible: page.review.known && !page.review.waits && page.review.problem === "" && !page.over
            x: Look.margin
            y: Look.margin
            width: Math.min(parent.width - 2 * x, Look.listMost)
            title: qsTr("Nothing waits to be approved here")
            sentence: qsTr("Somebody else may have decided. What waits is under Approvals.")
        }
        DifferenceView {
            id: difference

            visible: page.reading
            width: parent.width
            height: parent.height - foot.height
            review: page.review
        }
        Loader {
            active: page.review.waits && page.review.reading.ended && !page.over
            anchors.fill: parent
            sourceComponent: ReviewEnd {
                review: page.review
            }
            onLoaded: (item as Item).forceActiveFocus(Qt.OtherFocusReason)
        }
        Rectangle {
            id: foot

            visible: page.reading
            y: parent.height - height
            width: parent.width
            height: Look.bottomBar + (reason.visible && reason.below ? reason.height : 0)
            color: Look.surface

            Rectangle {
                width: parent.width
                height: Look.hairline
                color: Look.divider
            }
            Said {
                id: reason

                readonly property bool below: Look.portrait || foot.width < Look.unit * 1500 && !difference.cramped

                visible: !page.review.reading.canSee && !difference.oneLanguage
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
                available: page.review.reading.at > 0
                width: difference.cramped ? height : implicitWidth
                text: difference.cramped ? "" : qsTr("Previous")
                Accessible.name: qsTr("Previous")
                onActivated: page.review.reading.previous()
            }
            Row {
                visible: difference.oneLanguage
                x: back.x + back.width + Look.unit * 16
                y: back.y
                spacing: Look.unit * 6

                Repeater {
                    model: difference.oneLanguage ? page.review.reading.sides : null

                    PushButton {
                        required property int index
                        required property string key
                        required property string name
                        readonly property bool current: difference.language === key || (difference.language === "" && index === 0)
                        readonly property bool known: page.review.reading.languagesShown.includes(key)

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
                        onActivated: difference.language = key
                    }
                }
            }
            PushButton {
                id: sheet

                objectName: "wholeSheet"
                x: seen.x - width - Look.unit * 16
                y: back.y
                symbol: "file-text-duotone"
                width: difference.cramped ? height : implicitWidth
                text: difference.cramped ? "" : qsTr("See the whole sheet")
                Accessible.name: qsTr("See the whole sheet")
                onActivated: page.review.paper.showSheet()
            }
            PushButton {
                id: seen

                objectName: "seen"
                x: parent.width - width - Look.margin
                y: foot.height - height - (Look.bottomBar - height) / 2
                width: Math.max(implicitWidth, Look.unit * (Look.small ? 180 : 270))
                kind: "main"
                symbol: "check-bold"
                available: page.review.reading.canSee
                text: page.review.reading.at + 1 < page.review.reading.steps.count ? qsTr("Seen, next") : qsTr("Seen")
                Accessible.description: available ? "" : qsTr("Look at all of it first, to its end.")
                onActivated: page.review.reading.see()
            }
        }
        Panel { // it is over: by whom, and where to go
            visible: page.over
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Look.margin, Look.unit * 640)
            height: told.height + 2 * Look.padding

            Column {
                id: told

                x: Look.padding
                y: Look.padding
                width: parent.width - 2 * x
                spacing: Look.unit * 12

                Tile {
                    visible: !difference.cramped
                    anchors.horizontalCenter: parent.horizontalCenter
                    symbol: page.answer.outcome === "approved" ? "seal-check-duotone" : page.answer.outcome === "back"
                        ? "arrow-u-up-left-duotone" : "info-duotone"
                    tone: page.answer.outcome === "approved" ? "good" : page.answer.outcome === "back" ? "back" : "waiting"
                }
                Said {
                    objectName: "overTitle"
                    titled: true
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: page.answer.outcome === "approved" ? qsTr("Edition %1 is approved until %2").arg(page.review.number).arg(page.answer.last.until)
                        : page.answer.outcome === "back" ? qsTr("Edition %1 is sent back to %2").arg(page.review.number).arg(page.review.author)
                        : qsTr("Somebody else has decided")
                    font.pixelSize: Look.heading
                    font.weight: Font.Bold
                }
                Said {
                    objectName: "overSentence"
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: page.answer.outcome === "approved" ? qsTr("Patients see it once it is published.")
                        : page.answer.outcome === "back" ? qsTr("Your note stands above the new draft: “%1”").arg(page.answer.note)
                        : page.review.gone
                    color: Look.soft
                }
                Flow {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Math.min(parent.width, done.width + (publish.visible ? publish.width + spacing : 0))
                    spacing: Look.smallGap

                    PushButton {
                        id: done

                        objectName: "overClose"
                        kind: publish.visible ? "outline" : "main"
                        height: publish.height
                        text: qsTr("Close")
                        onActivated: page.staff.go("today")
                    }
                    PushButton {
                        id: publish

                        objectName: "overPublish"
                        visible: page.answer.outcome === "approved"
                        kind: "main"
                        symbol: "broadcast-duotone"
                        text: qsTr("Go on to publish it")
                        onActivated: page.staff.go("publication", page.staff.about)
                    }
                }
            }
        }
    }
    NotePad {
        visible: page.answer.noting && !page.over
        answer: page.answer
        to: page.review.author
    }
    CodeAgain {
        visible: page.answer.code.asking && !page.over
        answer: page.answer
    }
    ReviewSheet {
        visible: page.review.paper.open
        anchors.fill: parent
        paper: page.review.paper
        title: page.review.name
    }
}
