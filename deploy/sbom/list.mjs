// One bill of materials (sbom.json, CycloneDX) and one list to read (licences.txt) from those of .NET and of npm.
//   node deploy/sbom/list.mjs TO LICENCES BILL... -- LOCK...
// It stops where a package has a licence that LICENCES does not allow, or where a lock file has a package that no bill has.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const read = file => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
const [to, rules, ...rest] = process.argv.slice(2)
const between = rest.indexOf('--')
const bills = rest.slice(0, between).map(read)
const { allowed, read: known } = read(rules)

const parts = new Map()
for (const part of bills.flatMap(bill => bill.components)) {
  const before = parts.get(part.purl)
  // Needed by one program is needed, whatever another does with it.
  if (!before || part.scope === 'required') parts.set(part.purl, part)
}

// What a package says itself; what it only has in a file was read there by a person, and stands in LICENCES.
const said = part => (part.licenses ?? []).map(one => one.expression ?? one.license?.id).filter(Boolean)
const licenceOf = part => known[part.name] ?? (said(part).join(' AND ') || 'none that it names')
const isAllowed = licence => licence.split(' AND ').every(all => all.replace(/^\(|\)$/g, '').split(' OR ').some(one => allowed.includes(one.trim())))

const fullName = part => (part.group ? `${part.group}/${part.name}` : part.name)
const list = [...parts.values()].sort((a, b) => (fullName(a).toLowerCase() < fullName(b).toLowerCase() ? -1 : 1))
const problems = list.filter(part => !isAllowed(licenceOf(part))).map(part => `${fullName(part)} ${part.version}: its licence (${licenceOf(part)}) is not one of ${rules}.`)

const key = (name, version) => `${name.toLowerCase()} ${version}`
const listed = new Set(list.map(part => key(fullName(part), part.version)))
const locked = file => {
  const lock = read(file)
  return lock.packages
    ? Object.entries(lock.packages).filter(([path]) => path).map(([path, one]) => [path.split('node_modules/').at(-1), one.version])
    : Object.values(lock.dependencies).flatMap(Object.entries).filter(([, one]) => one.type !== 'Project').map(([name, one]) => [name, one.resolved])
}
for (const file of rest.slice(between + 1))
  for (const [name, version] of locked(file))
    if (!listed.has(key(name, version))) problems.push(`${name} ${version}: it stands in ${file} and in no bill of materials.`)

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}

for (const part of list) part.licenses = [{ expression: licenceOf(part) }]
writeFileSync(join(to, 'sbom.json'), JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: { type: 'application', name: 'IRO Service', 'bom-ref': 'iro-service' } }, components: list }, null, 1))
const use = part => (part.scope === 'required' ? 'in the programs' : 'to build them')
const columns = [['Package', 'Version', 'Licence', 'Used'], ...list.map(part => [fullName(part), part.version, licenceOf(part), use(part)])]
const widths = [0, 1, 2].map(i => Math.max(...columns.map(row => row[i].length)))
writeFileSync(join(to, 'licences.txt'), columns.map(row => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ').trimEnd()).join('\n') + '\n')
console.log(`${list.length} packages, each with a licence that is allowed: sbom.json and licences.txt in ${to}`)
