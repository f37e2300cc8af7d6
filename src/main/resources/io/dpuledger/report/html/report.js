(function () {
  var tip = document.createElement('div');
  tip.id = 'tip';
  tip.hidden = true;
  document.body.appendChild(tip);
  document.querySelectorAll('.tip title').forEach(function (title) {
    title.parentNode.setAttribute('data-tip', title.textContent);
    title.remove();
  });
  document.addEventListener('pointermove', function (event) {
    var mark = event.target.closest && event.target.closest('[data-tip]');
    tip.hidden = !mark;
    if (!mark) return;
    tip.textContent = mark.getAttribute('data-tip');
    tip.style.left = Math.max(8, Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8)) + 'px';
    tip.style.top = Math.max(8, Math.min(event.clientY + 14, innerHeight - tip.offsetHeight - 8)) + 'px';
  });
  var inOrder = new Intl.Collator('en', { numeric: true }).compare;
  function keyed(row, column) {
    var cell = row.cells[column], data = cell.querySelector('data');
    return { row: row, key: cell.dataset.sort ?? (data ? data.value : cell.textContent.trim()) };
  }
  function sort(body, heads, column) {
    var rows = Array.from(body.querySelectorAll('tr:not(.below)'), function (row) { return keyed(row, column); });
    var numeric = rows.every(function (one) { return Number.isFinite(Number(one.key)); });
    var was = heads[column].ariaSort;
    var up = was ? was === 'descending' : !numeric;
    rows.sort(function (a, b) {
      var order = numeric ? a.key - b.key : inOrder(a.key, b.key);
      return (a.key === '') - (b.key === '') || (up ? order : -order);
    });
    heads.forEach(function (head) { head.ariaSort = null; });
    heads[column].ariaSort = up ? 'ascending' : 'descending';
    rows.forEach(function (one) {
      var below = one.row.nextElementSibling;
      body.append(one.row);
      if (below && below.className === 'below') body.append(below);
    });
  }
  document.querySelectorAll('table').forEach(function (table) {
    var body = table.tBodies[0], heads = table.querySelectorAll('thead th');
    if (body.querySelectorAll('tr:not(.below)').length < 2) return;
    heads.forEach(function (head, column) {
      var button = document.createElement('button');
      button.append(...head.childNodes);
      button.onclick = function () { sort(body, heads, column); };
      head.append(button);
    });
  });
})();
