pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What changes the hours of a day: closed, or open once or twice.
Flow {
    id: day

    required property OpeningWeek week
    required property string key
    required property string name
    required property bool open
    required property bool parted
    required property Rows spans

    spacing: Look.unit * 12
    topPadding: Look.unit * 4
    bottomPadding: Look.unit * 12

    Timer { // once it has its place, it is scrolled to
        interval: 50
        running: true
        onTriggered: toggle.forceActiveFocus(Qt.OtherFocusReason)
    }
    Toggle {
        id: toggle

        objectName: "open-" + day.key
        width: Look.unit * (Look.touch ? 236 : 196)
        text: qsTr("It is open")
        Accessible.name: day.name + ", " + text
        ticked: day.open
        onActivated: day.week.toggle(day.key)
    }
    Repeater {
        model: day.spans

        Row {
            id: span

            required property int index
            required property string opens
            required property string opensName
            required property string closes
            required property string closesName

            spacing: Look.unit * 8

            Choice {
                objectName: "opens-" + day.key + "-" + span.index
                width: Look.unit * (Look.touch ? 150 : 128)
                label: qsTr("%1, from").arg(day.name)
                labelled: false
                keys: day.week.times
                names: day.week.timesNames
                current: span.opens
                shownName: span.opensName
                onChosen: key => day.week.open(day.key, span.index, key)
            }
            Said {
                height: Look.control
                verticalAlignment: Text.AlignVCenter
                text: "–"
                color: Look.soft
                Accessible.ignored: true
            }
            Choice {
                objectName: "closes-" + day.key + "-" + span.index
                width: Look.unit * (Look.touch ? 150 : 128)
                label: qsTr("%1, to").arg(day.name)
                labelled: false
                keys: day.week.times
                names: day.week.timesNames
                current: span.closes
                shownName: span.closesName
                onChosen: key => day.week.close(day.key, span.index, key)
            }
        }
    }
    PushButton {
        objectName: "part-" + day.key
        visible: day.open
        kind: "link"
        text: day.parted ? qsTr("Open over noon") : qsTr("Close over noon")
        Accessible.name: text + ", " + day.name
        onActivated: day.week.part(day.key)
    }
}
