//! The only room that reads and writes files: sources in, a finished site out.

mod rewrite;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::{DirEntry, WalkDir};

use crate::output::{self, Output};
use crate::source::{FilePath, SourceFile};

pub use rewrite::{RewriteError, rewrite};

/// The folders of a site that are read.
pub const FOLDERS: [&str; 3] = ["content", "data", "themes"];

/// What the tool keeps in an output folder to know its own files again.
const MANIFEST: &str = ".shirube-manifest.json";

pub type Files = BTreeMap<FilePath, Arc<SourceFile>>;

/// Reads every file of a site. Links are not followed: no path leads out of the root.
pub fn read(root: &Path) -> io::Result<Files> {
    let mut paths = Vec::new();
    for folder in FOLDERS {
        let below = root.join(folder);
        if below.is_dir() {
            paths.extend(files_below(&below)?);
        }
    }
    paths
        .into_par_iter()
        .filter_map(|path| match fs::read(&path) {
            Ok(bytes) => {
                let name = name_below(root, &path)?;
                let file = SourceFile::from_bytes(&name, bytes);
                Some(Ok((name, Arc::new(file))))
            }
            // Gone between the listing and the reading: an editor's temporary file.
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => Some(Err(named(error, &path))),
        })
        .collect()
}

/// Takes over what has changed at `paths` (files or folders, perhaps gone).
pub fn refresh(files: &mut Files, root: &Path, paths: &BTreeSet<PathBuf>) -> io::Result<()> {
    for path in paths {
        let Some(name) = name_below(root, path) else {
            continue;
        };
        if path.is_dir() {
            let prefix = format!("{name}/");
            let found = files_below(path)?;
            let names: BTreeSet<FilePath> =
                found.iter().filter_map(|path| name_below(root, path)).collect();
            files.retain(|file, _| !file.as_str().starts_with(&prefix) || names.contains(file));
            for path in &found {
                refresh_file(files, root, path)?;
            }
        } else {
            refresh_file(files, root, path)?;
        }
    }
    Ok(())
}

fn refresh_file(files: &mut Files, root: &Path, path: &Path) -> io::Result<()> {
    let Some(name) = name_below(root, path) else {
        return Ok(());
    };
    let link = fs::symlink_metadata(path).is_ok_and(|data| data.is_symlink());
    match fs::read(path) {
        Ok(bytes) if !link && is_source(path) => {
            let file = SourceFile::from_bytes(&name, bytes);
            // An unchanged file keeps its identity, and so everything made of it.
            if !files.get(&name).is_some_and(|known| known.same_as(&file)) {
                files.insert(name, Arc::new(file));
            }
        }
        // A link, or a file that is not read: as if it were not there.
        Ok(_) => {
            files.remove(&name);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let prefix = format!("{name}/");
            files.retain(|file, _| *file != name && !file.as_str().starts_with(&prefix));
        }
        Err(error) => return Err(named(error, path)),
    }
    Ok(())
}

fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let visible = |entry: &DirEntry| entry.depth() == 0 || is_source(entry.path());
    let mut paths = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry.map_err(io::Error::from)?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    Ok(paths)
}

/// Whether a file or folder is meant to be read: not hidden, no editor's or office's own file.
pub fn is_source(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return false;
    };
    let own = [".swp", ".swo", ".swx", ".tmp", ".bak", "~"];
    !name.starts_with('.')
        && !name.starts_with("~$")
        && !name.starts_with('#')
        && !own.iter().any(|ending| name.ends_with(ending))
}

fn name_below(root: &Path, path: &Path) -> Option<FilePath> {
    let below = path.strip_prefix(root).ok()?.to_str()?.replace('\\', "/");
    let folder = below.split('/').next()?;
    FOLDERS.contains(&folder).then(|| FilePath::new(&below))
}

/// Says which file a failure is about.
fn named(error: io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// Why a site was not written. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The output folder is a source folder, or holds the site's sources.
    #[error("output-holds-sources: {0}")]
    HoldsSources(PathBuf),
    /// The output folder has files and no manifest: it was not made by this tool.
    #[error("unknown-folder: {0}")]
    Unknown(PathBuf),
    /// A file that the tool did not make stands where a page should go.
    #[error("foreign-file: {0}")]
    Foreign(PathBuf),
    #[error(transparent)]
    Io(#[from] io::Error),
}

#[derive(Default, Serialize, Deserialize)]
struct Manifest {
    /// The files that the tool made, below the output folder.
    files: BTreeSet<String>,
    /// The hashes of those that a later build may take over.
    #[serde(default)]
    lasting: BTreeMap<String, String>,
}

/// What an earlier build left of the files at `paths`. A file that is no longer as it was
/// written (cut off, edited) is not among them.
pub fn published(out: &Path, paths: &BTreeSet<String>) -> Output {
    let Some(manifest) = manifest(out) else { return Output::new() };
    let known: Vec<(&String, &String)> =
        manifest.lasting.iter().filter(|(path, _)| paths.contains(*path)).collect();
    known
        .into_par_iter()
        .filter_map(|(path, hash)| {
            let bytes = fs::read(out.join(path)).ok()?;
            (output::hash(&bytes) == *hash).then(|| (path.clone(), bytes))
        })
        .collect()
}

fn manifest(out: &Path) -> Option<Manifest> {
    serde_json::from_slice(&fs::read(out.join(MANIFEST)).ok()?).ok()
}

/// Writes a site: complete beside the old one, which it then replaces in one step. Files in
/// the folder that the tool did not make are kept. The files at `lasting` can be asked for with
/// [`published`] afterwards.
pub fn publish(
    root: &Path,
    out: &Path,
    output: &Output,
    lasting: &BTreeSet<String>,
) -> Result<(), PublishError> {
    let out = &absolute(out)?;
    let root = &absolute(root)?;
    let inside_sources = FOLDERS.iter().any(|folder| out.starts_with(root.join(folder)));
    if root.starts_with(out) || inside_sources {
        return Err(PublishError::HoldsSources(out.clone()));
    }
    let parent = out.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|error| named(error, parent))?;
    let _lock = lock(parent);
    let staged = beside(out, "new");
    let replaced = beside(out, "old");
    recover(out, &replaced)?;
    remove(&staged)?;
    let foreign = foreign_files(out)?;
    if let Some(path) = foreign.iter().find(|path| output.contains_key(*path)) {
        return Err(PublishError::Foreign(out.join(path)));
    }
    let written = write(&staged, output, lasting).and_then(|()| {
        for name in &foreign {
            carry(&out.join(name), &staged.join(name))?;
        }
        Ok(())
    });
    let exchanged = written.and_then(|()| exchange(out, &staged, &replaced));
    if let Err(error) = exchanged {
        // The old site is still whole; what was staged is of no use.
        let _ = remove(&staged);
        return Err(error.into());
    }
    remove(&staged)?;
    remove(&replaced)?;
    Ok(())
}

fn absolute(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Ok(path) => Ok(path),
        Err(_) => std::path::absolute(path),
    }
}

/// `public` → `.public.shirube-new`, on the same disk, so that a rename suffices.
fn beside(out: &Path, what: &str) -> PathBuf {
    let name = out.file_name().and_then(|name| name.to_str()).unwrap_or("site");
    out.with_file_name(format!(".{name}.shirube-{what}"))
}

/// Waits until no other build writes beside here; held until dropped or the process ends.
fn lock(parent: &Path) -> Option<File> {
    // A folder can be locked where locks exist at all; elsewhere builds are on their own.
    let folder = File::open(parent).ok()?;
    folder.lock().ok().map(|()| folder)
}

/// Puts an old site back that an interrupted exchange left aside.
fn recover(out: &Path, replaced: &Path) -> io::Result<()> {
    match !out.exists() && replaced.exists() {
        true => fs::rename(replaced, out),
        false => remove(replaced),
    }
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(named(error, folder)),
        _ => Ok(()),
    }
}

/// The files of an output folder that the tool did not make.
fn foreign_files(out: &Path) -> Result<BTreeSet<String>, PublishError> {
    if !out.exists() {
        return Ok(BTreeSet::new());
    }
    let manifest = manifest(out);
    let mut foreign = BTreeSet::new();
    for entry in WalkDir::new(out).min_depth(1) {
        let entry = entry.map_err(io::Error::from)?;
        if entry.file_type().is_dir() {
            continue;
        }
        let below = entry.path().strip_prefix(out).unwrap_or(entry.path());
        let name = below.to_string_lossy().replace('\\', "/");
        let own = manifest.as_ref().is_some_and(|manifest| manifest.files.contains(&name));
        if !own && name != MANIFEST {
            foreign.insert(name);
        }
    }
    // A new checkout has nothing but a .gitignore there.
    let harmless = |name: &String| name.starts_with(".git") && !name.contains('/');
    if manifest.is_none() && !foreign.iter().all(harmless) {
        return Err(PublishError::Unknown(out.to_owned()));
    }
    Ok(foreign)
}

fn write(staged: &Path, output: &Output, lasting: &BTreeSet<String>) -> io::Result<()> {
    let mut folders: BTreeSet<PathBuf> = BTreeSet::from([staged.to_owned()]);
    folders.extend(output.keys().filter_map(|path| Some(staged.join(path).parent()?.to_owned())));
    for folder in &folders {
        fs::create_dir_all(folder).map_err(|error| named(error, folder))?;
    }
    output.par_iter().try_for_each(|(path, bytes)| {
        let path = staged.join(path);
        fs::write(&path, bytes).map_err(|error| named(error, &path))
    })?;
    let lasting = output.iter().filter(|(path, _)| lasting.contains(*path));
    let manifest = Manifest {
        files: output.keys().cloned().collect(),
        lasting: lasting.map(|(path, bytes)| (path.clone(), output::hash(bytes))).collect(),
    };
    let bytes = serde_json::to_vec_pretty(&manifest).map_err(io::Error::other)?;
    fs::write(staged.join(MANIFEST), bytes)
}

/// Brings a file that is not ours into the new folder: the same file, not a copy, where it can be.
fn carry(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    #[cfg(unix)]
    if fs::symlink_metadata(from)?.is_symlink() {
        return std::os::unix::fs::symlink(fs::read_link(from)?, to);
    }
    fs::hard_link(from, to)
        .or_else(|_| fs::copy(from, to).map(drop))
        .map_err(|error| named(error, from))
}

/// Puts the new folder in the place of the old one.
fn exchange(out: &Path, staged: &Path, replaced: &Path) -> io::Result<()> {
    if !out.exists() {
        return fs::rename(staged, out).map_err(|error| named(error, out));
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        // One step for everybody who looks: both names exist all the time.
        if renameat_with(CWD, staged, CWD, out, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    fs::rename(out, replaced).map_err(|error| named(error, out))?;
    fs::rename(staged, out).map_err(|error| {
        let _ = fs::rename(replaced, out);
        named(error, out)
    })
}

/// Writes a new file of the site; an existing one is an error.
pub fn create(path: &Path, text: &str) -> io::Result<()> {
    use std::io::Write;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| named(error, folder))?;
    }
    let mut file = File::create_new(path).map_err(|error| named(error, path))?;
    file.write_all(text.as_bytes()).map_err(|error| named(error, path))
}

/// The text of a file of the site; `None` where there is no such file.
pub fn text(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

/// Appends to a file of the site, or begins it with `head`.
pub fn append(path: &Path, head: &str, text: &str) -> io::Result<()> {
    use std::io::Write;
    if !path.exists() {
        return create(path, &format!("{head}{text}"));
    }
    let ends_line = fs::read(path).map_err(|error| named(error, path))?.ends_with(b"\n");
    let mut file = File::options().append(true).open(path).map_err(|error| named(error, path))?;
    let text = if ends_line { text.to_owned() } else { format!("\n{text}") };
    file.write_all(text.as_bytes()).map_err(|error| named(error, path))
}
