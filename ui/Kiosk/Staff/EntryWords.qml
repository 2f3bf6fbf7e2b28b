pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Words in each language, one after the other.
Flow {
    id: lists

    required property Rows sides
    required property Editing editing

    spacing: Look.unit * 20

    Repeater {
        model: lists.sides

        Column {
            id: side

            required property string key
            required property string language
            required property string name
            required property Rows words
            required property Rows remarks

            width: lists.width >= Look.unit * 560 ? (lists.width - lists.spacing) / 2 : lists.width
            spacing: Look.unit * 6

            Said {
                text: side.name
                color: Look.primaryDeep
                font.pixelSize: Look.least
                font.weight: Font.Bold
            }
            Flow {
                width: parent.width
                spacing: Look.unit * 8

                Repeater {
                    model: side.words

                    WordChip {
                        required property string key
                        required property string word

                        objectName: "word-" + key
                        text: word
                        onActivated: lists.editing.removeWord(side.key, key)
                    }
                }
            }
            AddRow {
                width: parent.width
                name: side.key
                text: qsTr("Add a word")
                onAdded: said => lists.editing.addWord(side.key, said)
            }
            Remarks {
                width: parent.width
                remarks: side.remarks
                editing: lists.editing
            }
        }
    }
}
