pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Which treatment; a touch goes on.
StepScreen {
    id: screen

    required property Choices choices

    title: qsTr("Which treatment did you have?")
    lead: Theme.tight ? "" : qsTr("Touch your treatment to go on.")
    name: qsTr("Your treatment")
    firstGroup: grid.group
    pageCount: grid.pageCount
    bar.nextButton.visible: page < pageCount - 1

    body: TileGrid {
        id: grid

        anchors.fill: parent
        page: screen.page
        maximumColumns: Theme.portrait ? 2 : 4

        Repeater {
            model: screen.choices.treatments

            PictureTile {
                required property int index
                required property string key
                required property string picture
                required drawing
                required property string name
                required property bool picked
                required property bool draft

                objectName: "treatment-" + key
                focus: index === 0
                above: !Theme.tight
                symbol: picture
                text: name
                note: draft ? qsTr("Draft, not approved") : ""
                chosen: picked
                tickable: true
                Accessible.role: Accessible.RadioButton
                onActivated: screen.choices.chooseTreatment(key)
            }
        }
    }
}
