import QtQuick
import Kiosk
import Kiosk.Controls

// What is wrong with the address, or the question about it.  Beside the keys it has its place always and the
// same one, whatever it says: keys that moved would be missed.
Item {
    id: hint

    required property EmailForm form
    property bool low: false // the keys are on a page of their own

    readonly property bool said: sentence.text !== ""

    readonly property bool suggesting: hint.form.suggestion !== ""
    readonly property int lines: Theme.largeText && !hint.low ? 2 : 1
    readonly property bool lowest: hint.low && Theme.tight // there they are together on the screen only so
    readonly property bool beside: !Theme.portrait && (!hint.low || lowest) // the answers, to the question
    readonly property real kept: beside ? answers.least + 2 * Theme.tinyGap : sample.implicitHeight + Theme.smallGap + answers.least

    implicitHeight: low ? Math.max(sentence.height, answers.visible ? answers.y + answers.height : 0) : kept
    onSuggestingChanged: {
        if (suggesting)
            Announcer.tellAtOnce(form.question); // it must be answered before the email can leave
    }

    signal answered

    function begin() {
        yes.forceActiveFocus(Guard.focusReason);
    }

    Rectangle {
        visible: hint.suggesting && hint.beside
        anchors.fill: parent
        radius: Theme.buttonRadius
        color: Theme.cautionSurface
        border.width: Theme.outlineWidth
        border.color: Theme.caution
    }
    Bullet {
        id: sentence

        objectName: "addressQuestion"
        x: hint.beside && hint.suggesting ? Theme.smallGap : 0
        width: parent.width - x - (hint.beside && answers.visible ? answers.width + x + 2 * Theme.smallGap : 0)
        height: hint.beside ? hint.kept : !hint.suggesting ? implicitHeight : hint.lowest ? Theme.leastTouchTarget : sample.implicitHeight
        fitted: hint.suggesting
        visible: text !== ""
        small: true
        symbol: hint.suggesting ? "question-duotone" : "warning-circle-duotone"
        foreground: Theme.caution
        text: !hint.suggesting ? hint.form.problem : hint.lowest ? hint.form.shortQuestion : hint.form.question
    }
    Row {
        id: answers

        readonly property real least: hint.lowest ? Theme.leastTouchTarget : Math.max(Theme.leastTouchTarget, twice.implicitHeight + Theme.smallGap)

        visible: hint.suggesting
        x: hint.beside ? parent.width - width - Theme.smallGap : 0
        y: hint.beside ? Theme.tinyGap : sentence.height + Theme.smallGap
        spacing: Theme.smallGap

        Chip {
            id: yes

            objectName: "acceptSuggestionButton"
            filled: true
            maximumWidth: !no.visible ? hint.width : hint.lowest ? hint.width * 0.3 : hint.width * 0.4
            height: answers.least
            fitted: true
            padded: false
            tickable: false
            Accessible.role: Accessible.Button
            text: qsTr("Yes, correct it")
            onActivated: {
                hint.form.acceptSuggestion();
                hint.answered();
            }
        }
        Chip {
            id: no

            objectName: "keepAddressButton"
            visible: hint.form.keepable !== ""
            maximumWidth: hint.lowest ? hint.width * 0.28 : hint.width - yes.width - answers.spacing
            height: answers.least
            fitted: true
            padded: false
            tickable: false
            Accessible.role: Accessible.Button
            text: hint.lowest ? hint.form.shortKeepText : hint.form.keepText
            Accessible.name: hint.form.keepText
            onActivated: {
                hint.form.keepAddress();
                hint.answered();
            }
        }
    }
    Label {
        id: sample

        visible: false
        text: hint.lines > 1 ? "X\nX" : "X"
        font.pixelSize: Theme.detail
    }
    Label {
        id: twice

        visible: false
        text: sample.text
        lineHeight: Theme.titleLine
    }
}
