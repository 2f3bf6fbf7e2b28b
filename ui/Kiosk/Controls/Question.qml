import QtQuick

// A question in place of everything else; nothing under it can be touched.  Its answers are buttons, the first one
// focused, and at the right.
FocusScope {
    id: question

    property string drawing: ""
    property string title: ""
    property string text: ""
    property string tongue: "" // the language of both, where it is not the visit's
    property real progress: 0 // how far the visit had come
    default property alias answers: answered.data

    readonly property real inside: width - 2 * Theme.margin
    readonly property real answerText: Theme.tight ? Theme.normalTitle * 0.8 : Theme.button

    signal missed // touched beside the answers

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Accessible.description: text

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    MouseArea {
        anchors.fill: parent
        onClicked: question.missed()
    }
    Asking {
        x: Theme.margin
        y: Theme.gap
        width: question.inside
        height: bar.y - y - Theme.gap
        drawing: question.drawing
        title: question.title
        tongue: question.tongue
        text: question.text
    }
    Rectangle {
        id: bar

        readonly property real underLine: Theme.lineWidth * 2

        y: parent.height - height
        width: parent.width
        height: underLine + answered.height + 2 * Theme.smallGap
        color: Theme.barSurface

        CalmLine {
            width: parent.width
            at: question.progress
        }
        Grid {
            id: answered

            readonly property bool beside: {
                let all = (children.length - 1) * spacing;
                for (let i = 0; i < children.length; ++i)
                    all += children[i].implicitWidth;
                return all <= question.inside;
            }

            x: question.width - width - Theme.margin
            y: bar.underLine + Theme.smallGap
            columns: beside ? Math.max(1, children.length) : 1
            layoutDirection: Qt.RightToLeft
            spacing: Theme.smallGap * 1.4
        }
    }
    Component.onCompleted: {
        forceActiveFocus(Guard.focusReason);
        Announcer.tellAtOnce(title);
        Announcer.tell(text);
    }
}
