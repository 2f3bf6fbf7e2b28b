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
            foot.onward.forceActiveFocus(Qt.OtherFocusReason);
    }
    onOverChanged: {
        if (over)
            outcome.away.forceActiveFocus(Qt.OtherFocusReason);
    }
    Component.onCompleted: {
        if (reading)
            foot.onward.forceActiveFocus(Qt.OtherFocusReason);
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

    Connections {
        target: page.review.reading

        function onMoved() {
            Guard.page += 1; // what is touched just now was meant for the difference before
        }
    }
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
        ReviewFoot {
            id: foot

            visible: page.reading
            y: parent.height - height
            width: parent.width
            review: page.review
            view: difference
        }
        ReviewOver {
            id: outcome

            visible: page.over
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Look.margin, Look.unit * 640)
            staff: page.staff
            pictured: !difference.cramped
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
