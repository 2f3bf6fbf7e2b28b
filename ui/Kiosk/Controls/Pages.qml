import QtQuick
import Kiosk

// What does not fit on the screen becomes its next page: parts, cut between their blocks (kiosk/qt/common/paging.py).
Item {
    id: pages

    property alias page: paging.page // from 0
    property alias beside: paging.beside // whether the parts of a row stand side by side
    property bool headless: false // whether the headings stand in the screen's title
    default property alias parts: holder.data

    readonly property alias count: paging.count
    readonly property string heading: {
        for (let i = 0; i < holder.children.length; ++i) {
            const part = holder.children[i] as PagePart;
            if (part !== null && part.place.shown)
                return part.heading;
        }
        return "";
    }

    signal laid

    function take(place: PartPlace) {
        paging.take(place);
    }

    function leave(place: PartPlace) {
        paging.leave(place);
    }

    Paging {
        id: paging

        width: pages.width
        room: pages.height
        gap: Theme.gap
        onLaid: pages.laid()
    }
    Item {
        id: holder

        anchors.fill: parent
    }
}
