import QtQuick

// A question over everything; nothing under its scrim can be touched.  Its answers are buttons, the first one focused.
FocusScope {
    id: question

    property string symbol: ""
    property string title: ""
    property string text: ""
    property string tongue: "" // the language of both, where it is not the visit's
    default property alias answers: answered.data

    readonly property real inside: panel.width - 2 * Theme.dialogPadding
    // The largest text with which all of it fits on a small display.
    readonly property real largest: Theme.cramped ? Theme.leastTouchTarget * 0.62 : Number.POSITIVE_INFINITY
    readonly property real answerText: Math.min(Theme.button, largest)
    // Side by side where all fit in one line each.
    readonly property real answerWidth: Math.min(inside, widest)
    readonly property real widest: {
        let most = 0;
        for (let i = 0; i < answered.children.length; ++i)
            most = Math.max(most, answered.children[i].implicitWidth);
        return most;
    }

    signal missed // touched beside the answers

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Accessible.description: text

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }
    MouseArea {
        anchors.fill: parent
        onClicked: question.missed()
    }

    Rectangle {
        id: panel

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.dialogWidth)
        height: column.height + 2 * column.y
        radius: Theme.cardRadius
        color: Theme.surface
        border.width: Theme.highContrast ? Theme.outlineWidth : 0
        border.color: Theme.divider

        Column {
            id: column

            x: Theme.dialogPadding
            y: Theme.tight ? Theme.densePadding : Theme.dialogPadding
            width: question.inside
            spacing: Theme.gap

            Icon {
                visible: !Theme.tight
                anchors.horizontalCenter: parent.horizontalCenter
                name: question.symbol
                side: Theme.hero * 0.7
            }
            Label {
                titled: true
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: question.title
                tongue: question.tongue
                font.pixelSize: Math.min(Theme.title, question.largest * 1.2)
                font.weight: Font.ExtraBold
            }
            Label {
                visible: text !== ""
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: question.text
                tongue: question.tongue
                color: Theme.foregroundMuted
                font.pixelSize: Math.min(Theme.body, question.largest)
            }
            Grid {
                id: answered

                readonly property bool beside: children.length * question.widest + spacing * (children.length - 1) <= question.inside

                anchors.horizontalCenter: parent.horizontalCenter
                columns: beside ? Math.max(1, children.length) : 1
                spacing: Theme.gap
            }
        }
    }
    Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)
}
