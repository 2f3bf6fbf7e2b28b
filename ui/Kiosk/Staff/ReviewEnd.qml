pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// All was seen: what was read, what the approver finds, until when; then approve, or send back.
FocusScope {
    id: end

    required property Review review

    readonly property Answering answer: review.answer
    readonly property bool cramped: Look.touch && !Look.portrait && (Look.width < 1000 || Look.height <= 640)
    readonly property bool stacked: Look.portrait || cramped
    readonly property string backSays: review.author === answer.name ? qsTr("It becomes a draft again, with your note.")
        : qsTr("%1 gets your note and goes on in a new draft.").arg(review.author)
    readonly property string approveSays: answer.wrong !== "" && !answer.code.asking && !answer.noting ? answer.wrong
        : answer.refused !== "" ? answer.refused
        : qsTr("Nothing changes at the kiosks yet: publishing is a step of its own.")
    readonly property color approveColour: answer.wrong !== "" ? Look.urgent : answer.refused !== "" ? Look.waiting : Look.soft

    Component {
        id: list

        ReviewList {
            review: end.review
        }
    }
    Component {
        id: asked

        ReviewAnswer {
            review: end.review
        }
    }
    Rectangle {
        id: left

        visible: !end.stacked
        width: Math.round(Math.max(Look.unit * 340, Math.min(Look.unit * 404, end.width * 0.32)))
        height: foot.y
        color: Look.canvas

        Rectangle {
            x: parent.width - width
            width: Look.hairline
            height: parent.height
            color: Look.divider
        }
        Scroll {
            x: Look.margin - inset
            y: Look.unit * 14
            width: parent.width - Look.margin * 1.5
            height: parent.height - y

            Loader {
                active: !end.stacked
                width: parent?.width ?? 0
                sourceComponent: list
            }
        }
    }
    Rectangle {
        visible: !end.stacked
        x: left.width
        width: parent.width - x
        height: foot.y
        color: Look.surface

        Scroll {
            x: Look.margin - inset
            y: Look.unit * 14
            width: Math.min(parent.width - 2 * x, Look.unit * 900)
            height: parent.height - y

            Loader {
                active: !end.stacked
                width: parent?.width ?? 0
                sourceComponent: asked
            }
        }
    }
    Scroll {
        visible: end.stacked
        x: Look.margin - inset
        width: parent.width - 2 * x
        height: foot.y

        Loader {
            active: end.stacked
            width: parent?.width ?? 0
            sourceComponent: asked
        }
        Said { // on the smallest screen the buttons have no sentences below them
            visible: end.cramped
            width: parent?.width ?? 0
            text: end.approveSays + " " + end.backSays
            color: end.approveColour
            font.pixelSize: Look.detail
        }
        Rectangle {
            width: parent?.width ?? 0
            height: Look.hairline
            color: Look.divider
        }
        Loader {
            active: end.stacked
            width: parent?.width ?? 0
            sourceComponent: list
        }
    }
    Rectangle {
        id: foot

        readonly property real half: Math.min((width - 2 * Look.margin - Look.gap) / 2, Look.unit * (Look.touch ? 900 : 560))

        y: parent.height - height
        width: parent.width
        height: Math.max(first.y + first.height, second.y + second.height) + Look.unit * (end.cramped ? 4 : 16)
        color: Look.surface

        Rectangle {
            width: parent.width
            height: Look.hairline
            color: Look.divider
        }
        PushButton {
            id: back

            objectName: "sendBack"
            x: Look.margin
            y: Look.unit * (end.cramped ? 8 : 18)
            width: foot.half
            height: approve.height
            kind: "outline"
            symbol: "arrow-u-up-left-bold"
            available: !end.answer.busy
            textSize: approve.textSize
            text: qsTr("Send back with a note")
            onActivated: end.answer.openNote()
        }
        Said {
            id: first

            x: back.x
            y: back.y + back.height + Look.unit * 6
            width: back.width
            visible: !end.cramped
            height: visible ? implicitHeight : 0
            text: end.backSays
            color: Look.soft
            font.pixelSize: Look.detail
        }
        PushButton {
            id: approve

            objectName: "approve"
            x: parent.width - width - Look.margin
            y: back.y
            width: foot.half
            kind: "main"
            symbol: "seal-check-duotone"
            available: end.answer.canApprove
            text: end.answer.busy ? qsTr("Approving…") : qsTr("Approve edition %1").arg(end.review.number)
            onActivated: end.answer.approve()
        }
        Said {
            id: second

            objectName: "approveSentence"
            visible: !end.cramped
            x: approve.x
            y: first.y
            width: approve.width
            height: visible ? implicitHeight : 0
            text: end.approveSays
            color: end.approveColour
            font.pixelSize: Look.detail
        }
    }
}
