pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Where one can go, and who is here.  At the left; at the bottom where the screen is upright.
Rectangle {
    id: rail

    required property Staff staff
    required property Clinic clinic

    readonly property bool below: Look.railBelow
    // How many there is room for; what is further is behind one word.
    readonly property int most: Look.touch ? (below ? 5 : Look.small ? 4 : 6) : 99
    readonly property bool further: staff.places.count > most
    readonly property int shown: further ? most - 1 : staff.places.count
    readonly property int inBar: shown + (further ? 2 : 1)

    function countOf(page: string): int {
        switch (page) {
        case "approvals":
            return staff.today.toApprove;
        case "state":
            return staff.page === page && staff.upkeep.known ? staff.upkeep.stuck : staff.today.stuck;
        default:
            return 0;
        }
    }

    color: Look.railGround

    Rectangle {
        x: rail.below ? 0 : parent.width - width
        width: rail.below ? parent.width : Look.hairline
        height: rail.below ? Look.hairline : parent.height
        color: Look.divider
    }
    Item {
        id: head

        visible: !rail.below
        width: parent.width
        height: Math.max(Look.unit * (Look.touch ? 76 : Look.railWords ? 98 : 80), Look.railWords ? who.y + who.height + Look.unit * 16 : 0)

        Icon {
            id: lotus

            name: "flower-lotus-duotone"
            side: Look.largeIcon * 1.1
            x: Look.railWords ? Look.unit * 24 : (parent.width - width) / 2
            y: Look.unit * 24
        }
        Said {
            id: clinicName

            visible: Look.railWords
            x: lotus.x + lotus.width + Look.unit * 10
            y: Look.unit * 26
            width: parent.width - x - Look.unit * 10
            text: rail.clinic.name
            color: Look.primaryDeep
            font.pixelSize: Look.heading * 0.95
            font.weight: Font.Bold
            lineHeight: 1
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        Said {
            id: who

            visible: Look.railWords
            x: clinicName.x
            y: clinicName.y + clinicName.height
            width: clinicName.width
            text: qsTr("Staff")
            color: Look.soft
            font.pixelSize: Look.least
        }
    }
    Scroll {
        id: places

        x: Look.unit * (rail.below ? 4 : Look.railWords ? 12 : 4)
        y: rail.below ? 0 : head.height
        width: parent.width - 2 * x + around - 2 * inset // as far from one side as from the other
        height: (rail.below ? parent.height : foot.y - y - Look.unit * 8)
        spacing: Look.unit * (Look.touch ? 4 : 2)
        visible: !rail.below

        Repeater {
            model: rail.below ? null : rail.staff.places

            RailItem {
                required property int index
                required property string key
                required property string word
                required property string shortWord

                visible: index < rail.shown
                objectName: "rail-" + key
                width: parent?.width ?? 0
                text: word
                shortText: shortWord
                current: rail.staff.page === key
                count: rail.countOf(key)
                onActivated: rail.staff.go(key)
            }
        }
        RailItem {
            visible: rail.further && !rail.below
            objectName: rail.below ? "" : "rail-more"
            width: parent?.width ?? 0
            symbol: "dots-three-circle-duotone"
            text: qsTr("More")
            current: rail.staff.page === "more"
            onActivated: rail.staff.go("more")
        }
    }
    Row {
        id: row

        visible: rail.below
        x: Look.unit * 4
        y: Look.unit * 4
        width: parent.width - 2 * x

        Repeater {
            model: rail.below ? rail.staff.places : null

            RailItem {
                required property int index
                required property string key
                required property string word
                required property string shortWord

                visible: index < rail.shown
                objectName: "rail-" + key
                width: row.width / rail.inBar
                text: word
                shortText: shortWord
                current: rail.staff.page === key
                count: rail.countOf(key)
                onActivated: rail.staff.go(key)
            }
        }
        RailItem {
            visible: rail.further && rail.below
            objectName: rail.below ? "rail-more" : ""
            width: row.width / rail.inBar
            symbol: "dots-three-circle-duotone"
            text: qsTr("More")
            current: rail.staff.page === "more"
            onActivated: rail.staff.go("more")
        }
        RailItem {
            visible: rail.below
            objectName: rail.below ? "leaveButton" : ""
            width: row.width / rail.inBar
            symbol: "sign-out-duotone"
            text: qsTr("Leave")
            onActivated: rail.staff.leave()
        }
    }
    Item {
        id: foot

        visible: !rail.below
        y: parent.height - height
        width: parent.width
        height: Look.railWords ? Look.unit * 78 : Look.unit * (Look.touch ? 112 : 96)

        StaffLanguage {
            visible: Look.railWords
            speech: rail.staff.speech
            x: Look.unit * 24
            y: -height - Look.unit * 14
        }
        Rectangle {
            visible: Look.railWords
            x: Look.unit * 16
            width: parent.width - 2 * x
            height: Look.hairline
            color: Look.divider
        }
        Initial {
            id: me

            visible: !Look.touch
            name: rail.staff.name
            own: true
            x: Look.railWords ? Look.unit * 24 : (parent.width - width) / 2
            y: Look.railWords ? (parent.height - height) / 2 : Look.unit * 2
        }
        Column {
            visible: Look.railWords
            x: me.x + me.width + Look.unit * 12
            width: leave.x - x
            anchors.verticalCenter: parent.verticalCenter

            Said {
                width: parent.width
                text: rail.staff.name
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            Said { // somebody may do all three
                width: parent.width
                text: rail.staff.may
                color: Look.soft
                font.pixelSize: Look.least
                lineHeight: 1.1
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        RailItem {
            id: leave

            objectName: rail.below ? "" : "leaveButton"
            symbol: "sign-out-duotone"
            text: qsTr("Leave")
            beside: false
            x: Look.railWords ? parent.width - width - Look.unit * 14 : Look.unit * 8
            y: Look.railWords ? (parent.height - height) / 2 : Look.touch ? Look.unit * 12 : me.y + me.height + Look.unit * 4
            width: Look.railWords ? Look.unit * 46 : parent.width - 2 * Look.unit * 8
            onActivated: rail.staff.leave()
        }
    }
}
