pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What the chosen patient answered: at a touch, or answer by answer.  What has no answer is told with care.
Column {
    id: answers

    required property PatientChooser patient
    property bool quick: true // with the patients that are chosen at a touch

    readonly property bool shortcuts: quick && patient.shortcuts.count > 0

    spacing: Look.smallGap

    component Heading: Said {
        titled: true
        width: answers.width
        font.pixelSize: Look.detail
        font.weight: Font.Bold
    }

    Heading {
        visible: answers.shortcuts
        text: qsTr("A patient like this")
    }
    Flow {
        visible: answers.shortcuts
        width: answers.width
        spacing: Look.unit * 8

        Repeater {
            model: answers.patient.shortcuts

            PickChip {
                required property string key
                required property string label
                required property bool picked

                objectName: "patient-" + key
                maximumWidth: answers.width
                text: label
                ticked: picked
                one: true
                onActivated: answers.patient.take(key)
            }
        }
    }
    Item {
        visible: answers.shortcuts
        width: 1
        height: Look.unit * 2
    }
    Repeater {
        model: answers.patient.questions

        Column {
            id: question

            required property int index
            required property string key
            required property string text
            required property bool one
            required property bool none
            required property Rows options

            width: answers.width
            spacing: Look.unit * 8

            Heading {
                text: question.text !== "" ? question.text : answers.quick ? qsTr("Or answer by answer") : qsTr("What applies to the patient")
            }
            Flow {
                width: answers.width
                spacing: Look.unit * 8

                Repeater {
                    model: question.options

                    PickChip {
                        required property string key
                        required property string label
                        required property bool picked

                        objectName: "answer-" + key
                        maximumWidth: answers.width
                        text: label
                        ticked: picked
                        one: question.one
                        onActivated: answers.patient.answer(question.key, key)
                    }
                }
                PickChip {
                    objectName: "none-of-" + question.key
                    maximumWidth: answers.width
                    text: qsTr("None of these")
                    ticked: question.none
                    onActivated: answers.patient.answerNone(question.key)
                }
            }
        }
    }
    Said {
        visible: !answers.patient.saysAll
        width: answers.width
        text: qsTr("What has no answer is told with care, as at the kiosk.")
        color: Look.soft
        font.pixelSize: Look.least
    }
}
