pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// The questions about the patient, one at a time; none of them has to be answered.
StepScreen {
    id: screen

    required property Choices choices

    readonly property string asked: choices.question + choices.questionPlace

    title: choices.question !== "" ? choices.question : qsTr("Does any of this apply to you?")
    lead: choices.oneOf ? qsTr("Touch the one that applies. Your advice will be adapted; your answers are erased at the end.") :
                          qsTr("Touch all that apply. Your advice will be adapted; your answers are erased at the end.")
    onAskedChanged: toTop()

    Label {
        visible: text !== ""
        width: parent.width
        text: screen.choices.questionPlace
        color: Theme.foregroundMuted
        font.pixelSize: Theme.detail
    }
    Columns {
        width: parent.width
        maximumColumns: 2
        minimumColumnWidth: Theme.icon + Theme.box + Theme.body * 9.5 + 2 * Theme.padding

        Repeater {
            model: screen.choices.answers

            ChoiceCard {
                required property string key
                required property string picture
                required property string statement
                required property bool picked

                Layout.fillWidth: true
                Layout.fillHeight: true
                objectName: "answer-" + key
                boxed: !screen.choices.oneOf
                symbol: picture
                text: statement
                chosen: picked
                onActivated: screen.choices.toggleAnswer(key)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.choiceGap

        Chip {
            objectName: "noneButton"
            leads: true
            maximumWidth: screen.contentWidth
            text: qsTr("None of these")
            chosen: screen.choices.noneChosen
            onActivated: screen.choices.chooseNone()
        }
        Chip {
            objectName: "preferNotButton"
            leads: true
            maximumWidth: screen.contentWidth
            text: screen.choices.oneOf ? qsTr("I do not know, or prefer not to say") : qsTr("I prefer not to say")
            chosen: screen.choices.preferNotChosen
            onActivated: screen.choices.preferNotToSay()
        }
    }
    Label {
        objectName: "withoutAnswer"
        width: parent.width
        text: screen.choices.withoutAnswer
        color: Theme.foregroundMuted
        font.pixelSize: Theme.detail
    }
}
