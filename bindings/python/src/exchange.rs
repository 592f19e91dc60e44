//! Arrow across the border by the PyCapsule exchange. The only unsafe code of the repository is in this file.
//!
//! Columns come in from anything with `__arrow_c_stream__` or `__arrow_c_array__`, table or single column, without a
//! copy; tables go out through [`Table`]. What is safe rests on this:
//!
//! - A capsule is taken only under the name that the specification gives to what it points to, and what it points to is
//!   moved out and marked as released, so that nobody releases it twice.
//! - A stream is called only through its own functions while it is not released, and by one thread.
//! - An array is taken over only after its shape was compared with its type, all the way down ([`fits`]), because the
//!   import itself trusts it; then its offsets and lengths are checked. That the buffers are as long as they must be
//!   is the producer's promise: the interface carries no lengths.

#![expect(unsafe_code, reason = "the Arrow C interfaces are pointers")]

use std::ffi::CStr;
use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi_and_data_type};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{
    Array, ArrayRef, RecordBatch, RecordBatchIterator, RecordBatchReader, make_array, new_empty_array,
};
use arrow_schema::{ArrowError, DataType, Field, SchemaRef, UnionMode};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use crate::failure::{Failure, Fallible, wrong_type};

const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";

/// The most rows that are read: more than a column of 32-bit offsets can hold.
const MOST_ROWS: usize = 1 << 32;
/// The most pieces in which they may come.
const MOST_PIECES: usize = 1 << 20;

/// A column, or a table as a column of structs, in the pieces in which it came.
pub(crate) struct Incoming {
    pub(crate) kind: DataType,
    pub(crate) pieces: Vec<ArrayRef>,
}

/// Why nothing could be read; none of it is text of the producer, which may hold anything.
enum Broken {
    Released,
    Schema,
    Read,
    Shape,
    TooMany(&'static str, usize),
}

impl Broken {
    #[cold]
    fn failure(&self, column: &str) -> Failure {
        let (zh, en) = match self {
            Self::Released => {
                ("数据已被读取过，请重新生成", "it was read before or is not what it says; make it again")
            }
            Self::Schema => ("没有可用的类型说明", "it says no type that can be read"),
            Self::Read => ("数据来源中途出错", "its producer failed on the way"),
            Self::Shape => ("数据与其类型不符", "it does not fit its type"),
            Self::TooMany(what, limit) => {
                let limit = limit.to_string();
                let values = [("what", *what), ("count", "***"), ("limit", limit.as_str())];
                return jiceng::Error::of_code(238, &values).at(column).into();
            }
        };
        jiceng::Error::of_code(1003, &[("column", column), ("what_zh", zh), ("what_en", en)])
            .at(column)
            .into()
    }
}

/// Takes a column or a table of any library.
pub(crate) fn incoming(value: &Bound<'_, PyAny>, column: &str) -> Fallible<Incoming> {
    let py = value.py();
    // A class has the method too, without a value to read.
    let is_class = value.is_instance_of::<pyo3::types::PyType>();
    if !is_class && value.hasattr(intern!(py, "__arrow_c_stream__"))? {
        let capsule = value.call_method0(intern!(py, "__arrow_c_stream__"))?;
        let stream = stream_of(&capsule).map_err(|broken| broken.failure(column))?;
        // The producer may be Python code of another thread.
        return py.detach(|| drain(stream)).map_err(|broken| broken.failure(column));
    }
    if !is_class && value.hasattr(intern!(py, "__arrow_c_array__"))? {
        let pair = value.call_method0(intern!(py, "__arrow_c_array__"))?;
        return array_of(&pair).map_err(|broken| broken.failure(column));
    }
    Err(wrong_type(column, "Arrow (__arrow_c_stream__, __arrow_c_array__)"))
}

/// Moves the stream out of its capsule.
fn stream_of(capsule: &Bound<'_, PyAny>) -> Result<FFI_ArrowArrayStream, Broken> {
    let pointer = pointer::<FFI_ArrowArrayStream>(capsule, STREAM)?;
    // SAFETY: a capsule of this name points to a stream that nobody else uses while Python runs this thread; what is
    // left behind is a released stream.
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(pointer) };
    if stream.release.is_none() { Err(Broken::Released) } else { Ok(stream) }
}

/// Moves type and array out of their capsules.
fn array_of(pair: &Bound<'_, PyAny>) -> Result<Incoming, Broken> {
    let pair = pair.cast::<PyTuple>().map_err(|_| Broken::Shape)?;
    let (schema, array) =
        pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>().map_err(|_| Broken::Shape)?;
    let (schema, array) =
        (pointer::<FFI_ArrowSchema>(&schema, SCHEMA)?, pointer::<FFI_ArrowArray>(&array, ARRAY)?);
    // SAFETY: capsules of these names point to a schema and an array; what is left behind is marked as released.
    let (schema, array) = unsafe { (FFI_ArrowSchema::from_raw(schema), FFI_ArrowArray::from_raw(array)) };
    if array.is_released() {
        return Err(Broken::Released);
    }
    let kind = kind_of(&schema)?;
    let piece = taken(array, &kind)?;
    Ok(Incoming { kind, pieces: vec![piece] })
}

/// What a capsule of this name points to.
fn pointer<T>(capsule: &Bound<'_, PyAny>, name: &CStr) -> Result<*mut T, Broken> {
    let capsule = capsule.cast::<PyCapsule>().map_err(|_| Broken::Shape)?;
    let pointer = capsule.pointer_checked(Some(name)).map_err(|_| Broken::Released)?.cast::<T>();
    if pointer.is_aligned() { Ok(pointer.as_ptr()) } else { Err(Broken::Shape) }
}

/// Reads a stream to its end.
fn drain(mut stream: FFI_ArrowArrayStream) -> Result<Incoming, Broken> {
    let (Some(get_schema), Some(get_next)) = (stream.get_schema, stream.get_next) else {
        return Err(Broken::Released);
    };
    let mut schema = FFI_ArrowSchema::empty();
    // SAFETY: the stream is not released, and both pointers hold for the call.
    let code = unsafe { get_schema(&raw mut stream, &raw mut schema) };
    if code != 0 {
        return Err(Broken::Schema);
    }
    let kind = kind_of(&schema)?;
    let (mut pieces, mut rows) = (Vec::new(), 0_usize);
    for _ in 0..MOST_PIECES {
        let mut array = FFI_ArrowArray::empty();
        // SAFETY: as above.
        let code = unsafe { get_next(&raw mut stream, &raw mut array) };
        if code != 0 {
            return Err(Broken::Read);
        }
        if array.is_released() {
            return Ok(Incoming { kind, pieces });
        }
        let piece = taken(array, &kind)?;
        rows = rows.saturating_add(piece.len());
        if rows > MOST_ROWS {
            return Err(Broken::TooMany("rows", MOST_ROWS));
        }
        if !piece.is_empty() {
            pieces.push(piece);
        }
    }
    Err(Broken::TooMany("pieces", MOST_PIECES))
}

fn kind_of(schema: &FFI_ArrowSchema) -> Result<DataType, Broken> {
    // An empty schema has no format, and asking for it would fail.
    if is_empty(schema) {
        return Err(Broken::Schema);
    }
    Field::try_from(schema).map(|field| field.data_type().clone()).map_err(|_| Broken::Schema)
}

/// Whether a schema was never filled or has been released.
fn is_empty(schema: &FFI_ArrowSchema) -> bool {
    // SAFETY: the layout is that of the specification, of which `format` is the first field.
    let format = unsafe { *(std::ptr::from_ref(schema).cast::<*const std::ffi::c_char>()) };
    format.is_null()
}

/// Takes over an array of a type.
fn taken(array: FFI_ArrowArray, kind: &DataType) -> Result<ArrayRef, Broken> {
    if !fits(&array, kind) {
        return Err(Broken::Shape);
    }
    if array.is_empty() {
        // The import takes the buffers of an empty slice for shorter than its own check wants them.
        return Ok(new_empty_array(kind));
    }
    // SAFETY: the array is not released and has the buffers and children that its type asks for.
    let data = unsafe { from_ffi_and_data_type(array, kind.clone()) }.map_err(|_| Broken::Shape)?;
    data.validate().map_err(|_| Broken::Shape)?;
    Ok(make_array(data))
}

/// Whether an array has the buffers, children and dictionary of its type.
fn fits(array: &FFI_ArrowArray, kind: &DataType) -> bool {
    let children = |kinds: &[&DataType]| {
        array.num_children() == kinds.len()
            && kinds.iter().enumerate().all(|(at, kind)| fits(array.child(at), kind))
    };
    let held = array.num_buffers();
    let (buffers, children) = match kind {
        // Some write the buffer of nulls that this type has not.
        DataType::Null => (held.min(1), children(&[])),
        DataType::Boolean
        | DataType::Int8
        | DataType::Int16
        | DataType::Int32
        | DataType::Int64
        | DataType::UInt8
        | DataType::UInt16
        | DataType::UInt32
        | DataType::UInt64
        | DataType::Float16
        | DataType::Float32
        | DataType::Float64
        | DataType::Timestamp(_, _)
        | DataType::Date32
        | DataType::Date64
        | DataType::Time32(_)
        | DataType::Time64(_)
        | DataType::Duration(_)
        | DataType::Interval(_)
        | DataType::FixedSizeBinary(_)
        | DataType::Decimal32(_, _)
        | DataType::Decimal64(_, _)
        | DataType::Decimal128(_, _)
        | DataType::Decimal256(_, _) => (2, children(&[])),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Binary | DataType::LargeBinary => (3, children(&[])),
        DataType::Dictionary(_, values) => {
            let fitting = array.dictionary().is_some_and(|dictionary| fits(dictionary, values));
            (2, fitting && children(&[]))
        }
        DataType::List(item) | DataType::LargeList(item) | DataType::Map(item, _) => {
            (2, children(&[item.data_type()]))
        }
        DataType::FixedSizeList(item, _) => (1, children(&[item.data_type()])),
        DataType::Struct(fields) => {
            (1, children(&fields.iter().map(|field| field.data_type()).collect::<Vec<_>>()))
        }
        // Any number of buffers of text, and one more with their lengths.
        DataType::Utf8View | DataType::BinaryView => (held.clamp(3, MOST_PIECES), children(&[])),
        DataType::ListView(item) | DataType::LargeListView(item) => (3, children(&[item.data_type()])),
        DataType::Union(fields, mode) => {
            let buffers = if *mode == UnionMode::Dense { 2 } else { 1 };
            (buffers, children(&fields.iter().map(|(_, field)| field.data_type()).collect::<Vec<_>>()))
        }
        DataType::RunEndEncoded(ends, values) => (0, children(&[ends.data_type(), values.data_type()])),
    };
    let bounded = array.len().checked_add(array.offset()).is_some_and(|end| end <= MOST_ROWS);
    children && bounded && held == buffers
}

/// Rows of an answer, for any library that reads Arrow: `polars.DataFrame(table)`, `pyarrow.table(table)`.
/// 逐行的答案，可由任何支持 Arrow 的库读取。
///
/// It can be read any number of times, and threads may share it.
#[pyclass(frozen, module = "jiceng.table")]
pub(crate) struct Table {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl Table {
    pub(crate) fn of(schema: SchemaRef, batches: Vec<RecordBatch>) -> Self {
        Self { schema, batches }
    }
}

#[pymethods]
impl Table {
    /// Names of the columns, in order. 列名。
    #[getter]
    fn column_names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.schema.fields().iter().map(|field| field.name()))
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.schema.fields().iter().map(|field| field.name().as_str()).collect();
        format!("Table({} rows: {})", self.__len__(), names.join(", "))
    }

    /// The rows as an Arrow stream. Arrow 数据流。
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> Fallible<Bound<'py, PyCapsule>> {
        // A wish for other types may be ignored: the consumer sees from the schema what it gets.
        let _ = requested_schema;
        let batches: Vec<Result<RecordBatch, ArrowError>> = self.batches.iter().cloned().map(Ok).collect();
        let reader: Box<dyn RecordBatchReader + Send> =
            Box::new(RecordBatchIterator::new(batches, self.schema.clone()));
        Ok(PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(reader), STREAM)?)
    }

    /// The types of the columns. 各列类型。
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> Fallible<Bound<'py, PyCapsule>> {
        let schema =
            FFI_ArrowSchema::try_from(self.schema.as_ref()).map_err(|_| Broken::Schema.failure("table"))?;
        Ok(PyCapsule::new_with_value(py, schema, SCHEMA)?)
    }
}

/// Keeps what a batch is made of as the columns of a table.
pub(crate) fn table_of(schema: &SchemaRef, columns: Vec<ArrayRef>) -> Fallible<RecordBatch> {
    RecordBatch::try_new(Arc::clone(schema), columns).map_err(|_| Broken::Shape.failure("table"))
}

pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<Table>()
}
