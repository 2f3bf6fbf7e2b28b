pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.Controls

// Which treatment; a touch goes on.
StepScreen {
    id: screen

    required property Choices choices

    title: qsTr("Which treatment did you have?")
    bar.nextButton.visible: false

    Columns {
        width: parent.width
        maximumColumns: 3
        minimumColumnWidth: Theme.tile + Theme.body * 10.5 + 2 * Theme.padding

        Repeater {
            model: screen.choices.treatments

            ChoiceCard {
                required property int index
                required property string key
                required property string picture
                required property string name
                required property bool picked
                required property bool draft

                Layout.fillWidth: true
                Layout.fillHeight: true
                objectName: "treatment-" + key
                focus: index === 0
                tiled: true
                symbol: picture
                text: name
                note: draft ? qsTr("Draft, not approved") : ""
                chosen: picked
                onActivated: screen.choices.chooseTreatment(key)
            }
        }
    }
}
