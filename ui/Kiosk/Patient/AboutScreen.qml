pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// A few questions about the patient; none of them has to be answered.
StepScreen {
    id: screen

    required property Choices choices

    title: qsTr("Does any of this apply to you?")
    lead: qsTr("Touch all that apply. Your advice will be adapted; your answers are erased at the end.")

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
                boxed: true
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
            maximumWidth: screen.contentWidth
            text: qsTr("None of these")
            chosen: screen.choices.noneChosen
            onActivated: screen.choices.chooseNone()
        }
        Chip {
            objectName: "preferNotButton"
            maximumWidth: screen.contentWidth
            text: qsTr("I prefer not to say")
            chosen: screen.choices.preferNotChosen
            onActivated: screen.choices.preferNotToSay()
        }
    }
}
